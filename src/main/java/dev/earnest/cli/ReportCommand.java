package dev.earnest.cli;

import dev.earnest.analysis.SimulateFigures;
import dev.earnest.analysis.Simulation;
import dev.earnest.analysis.kpi.Scorecard;
import dev.earnest.analysis.payback.CohortBy;
import dev.earnest.analysis.payback.IncrementalShares;
import dev.earnest.analysis.payback.Payback;
import dev.earnest.analysis.roi.GrossToNet;
import dev.earnest.analysis.roi.Profitability;
import dev.earnest.analysis.roi.Roi;
import dev.earnest.catalog.Timeline;
import dev.earnest.language.config.Config;
import dev.earnest.payout.Payouts;
import dev.earnest.report.CompareReport;
import dev.earnest.report.Findings;
import dev.earnest.report.Format;
import dev.earnest.report.GrossToNetReport;
import dev.earnest.report.KpisReport;
import dev.earnest.report.PaybackReport;
import dev.earnest.report.ProfitabilityReport;
import dev.earnest.report.ProgramReport;
import dev.earnest.report.Report;
import dev.earnest.report.RoiReport;
import dev.earnest.report.SimulateReport;
import dev.earnest.revision.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** One page about a program: what it paid, by whom and when, and what is wrong with it. */
@Command(
        name = "report",
        description =
                "Write one page about a program that needs nothing beside it: for finance, for a printer, for the archive.",
        footer = {
            "",
            "Examples:",
            "  earnest report my-program -o report.html        light, dark, printable",
            "  earnest report my-program -o report.xlsx        its tables as sheets",
            "  earnest report draft --base my-program -o report.html   with winners and losers",
            "  earnest report 2026.yaml --deals crm.csv -o report.md"
        })
final class ReportCommand implements Callable<Integer> {
    private static final List<String> BY = List.of("offer", "quarter");

    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Mixin
    CatalogArgument catalog = new CatalogArgument();

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    ChangeOptions changes = new ChangeOptions();

    @Option(
            names = "--base",
            paramLabel = "CATALOG",
            description = "Also say what differs from this program, what that costs, and who wins and loses.")
    @Nullable
    String base;

    @Mixin
    WindowOptions window = new WindowOptions();

    @Override
    public Integer call() {
        Console console = app.console(spec);
        if (changes.showEffective) {
            return changes.printEffective(List.of(catalog.name), console);
        }
        Format format = format(console);
        window.check();
        if (base != null && !changes.changes().isEmpty()) {
            throw new UsageError(
                    "--base compares catalogs as they are written, and --with or --set change one",
                    "use earnest compare, or leave one out");
        }
        data.checkBeside(catalog.name);
        data.digests = true;
        SimulateFigures figures;
        Run.Paid paid;
        List<Report> chapters;
        try (Progress progress = console.progress()) {
            paid = new Run(catalog, data, changes, console, progress).paid(window.asOf, BY, ReportCommand::columns);
            Payouts payouts = paid.payouts();
            progress.stage("summing up");
            figures = Simulation.of(payouts, BY, window.from, window.to, console.threads());
            chapters = new ArrayList<>(chapters(payouts, console));
            if (base != null) {
                chapters.add(compared(base, console, progress));
            }
        }
        Report simulation =
                SimulateReport.of(figures, Version.text(), console.top(20), console.top(40), console.topForMachines());
        console.report(paid.told(ProgramReport.of(figures, simulation, chapters, findings(console))), format);
        return ExitCode.OK;
    }

    /** What finance asks: does it pay back, what is left of the list price, and is it on its way to its objectives. */
    private List<Report> chapters(Payouts payouts, Console console) {
        Report roi = RoiReport.onPage(
                Roi.of(payouts, List.of(), null, window.from, window.to, console.threads()),
                Version.text(),
                console.top(40));
        Report grossToNet = GrossToNetReport.of(
                GrossToNet.of(payouts, List.of(), window.from, window.to), Version.text(), console.top(40));
        Report kpis = KpisReport.of(
                Scorecard.of(payouts, window.from, window.to, console.threads()),
                Version.text(),
                console.top(10),
                console.topForMachines());
        Report payback = PaybackReport.of(
                payouts.timeline(),
                Payback.of(
                        payouts,
                        CohortBy.FIRST_DEAL,
                        IncrementalShares.assumed(payouts.timeline().last().economics()),
                        window.from,
                        window.to,
                        console.threads()),
                null,
                Version.text());
        Report profitability = ProfitabilityReport.of(
                Profitability.of(payouts, window.from, window.to), Version.text(), console.top(10));
        return List.of(roi, grossToNet, payback, profitability, kpis);
    }

    private Report compared(String before, Console console, Progress progress) {
        Programs programs =
                Programs.of(List.of(before, catalog.name), new ChangeOptions(), null, console.surroundings());
        Program next = programs.next().get(0);
        Revision revision = Revision.of(programs.base().timeline(), next.timeline());
        CompareOptions wanted = new CompareOptions();
        wanted.from = window.from;
        wanted.to = window.to;
        wanted.asOf = window.asOf;
        ComparedMoney.Money money =
                CompareRun.of(programs, data, wanted, false, console, progress).money(next, revision, wanted, true);
        return CompareReport.page(
                CompareCommand.plain(programs.base(), next, revision, money),
                Version.text(),
                new CompareReport.Extent(100, true, console.top(10), console.topForMachines()));
    }

    /** Columns that the chapters read beside those a catalog does. */
    private static Set<String> columns(Timeline timeline) {
        Set<String> columns = new TreeSet<>(RoiCommand.COLUMNS);
        columns.addAll(Scorecard.columns(timeline));
        return columns;
    }

    /** A page unless told; a terminal is no place for one. */
    private static Format format(Console console) {
        GlobalOptions options = console.options();
        if (options.format != null || options.output != null) {
            return console.format(Console.REPORTS);
        }
        if (console.surroundings().outIsTerminal()) {
            throw new UsageError("a page belongs into a file", "name it: --output report.html");
        }
        return Format.HTML;
    }

    private Findings findings(Console console) {
        LintOptions lint = new LintOptions();
        Config config = LintConfig.read(lint, List.of(catalog.name));
        LintSetup setup = LintSetup.of(lint, config, null, console);
        Validation validation = Validation.of(List.of(catalog.name), changes.changes(), setup, console.surroundings());
        return validation.findings(validation.found(), List.of());
    }
}
