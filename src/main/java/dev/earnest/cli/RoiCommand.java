package dev.earnest.cli;

import dev.earnest.analysis.lift.LiftFigures;
import dev.earnest.analysis.payback.PaybackFigures;
import dev.earnest.analysis.roi.Profitability;
import dev.earnest.analysis.roi.Roi;
import dev.earnest.analysis.roi.RoiFigures;
import dev.earnest.payout.Payouts;
import dev.earnest.report.GrossToNetReport;
import dev.earnest.report.LiftSections;
import dev.earnest.report.PaybackReport;
import dev.earnest.report.ProfitabilityReport;
import dev.earnest.report.Report;
import dev.earnest.report.RoiReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Holds what a program brings against what it costs. */
@Command(
        name = "roi",
        description =
                "Say whether a program pays back: return by offer with its break-even share, gross to net, or payback by "
                        + "cohort.",
        footer = {
            "",
            "Examples:",
            "  earnest roi my-program                            return, break-even share and verdict by offer",
            "  earnest roi my-program --by tier                  the same by a field",
            "  earnest roi my-program --gross-to-net --by region from list price to net margin",
            "  earnest roi my-program --profitability            what partners are paid against what they bring",
            "  earnest roi my-program --payback                  when each cohort of partners has paid back",
            "  earnest roi my-program --baseline 2025-01-01..2025-12-31 --from 2026-01-01",
            "                                                    what the program brought, estimated"
        })
final class RoiCommand implements Callable<Integer> {
    /** Columns that these reports read beside those a catalog does. */
    static final Set<String> COLUMNS = Roi.COLUMNS;

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

    @Mixin
    ResultTable table = new ResultTable();

    @Mixin
    PaybackOptions paying = new PaybackOptions();

    @Option(names = "--gross-to-net", description = "From list price to net margin, step by step.")
    boolean grossToNet;

    @Option(
            names = "--profitability",
            description = "What each partner and tier is paid, against what it brings and what the program costs it.")
    boolean profitability;

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            split = ",",
            description = "Split by one or more fields: product, region, tier, partner, quarter, or any column.")
    List<String> by = List.of();

    @Mixin
    WindowOptions window = new WindowOptions();

    @Override
    public Integer call() {
        Console console = app.console(spec);
        if (changes.showEffective) {
            return changes.printEffective(List.of(catalog.name), console);
        }
        paying.check(grossToNet, by);
        checkProfitability();
        console.format(Console.REPORTS);
        data.checkBeside(catalog.name);
        window.check();
        Report report;
        try (Progress progress = console.progress()) {
            Run run = new Run(catalog, data, changes, console, progress);
            report = ofPayouts()
                    ? of(run.paid(window.asOf, by, timeline -> COLUMNS), run)
                    : of(run.outcome(window.asOf, by, timeline -> COLUMNS), run);
        }
        console.report(table.choose(report));
        return ExitCode.OK;
    }

    private void checkProfitability() {
        if (profitability && (grossToNet || paying.payback || paying.baseline != null)) {
            String other = grossToNet ? "--gross-to-net" : paying.payback ? "--payback" : "--baseline";
            throw new UsageError("--profitability and " + other + " are reports of their own", "ask for one at a time");
        }
        if (profitability && !by.isEmpty()) {
            throw new UsageError(
                    "--profitability goes by partner and tier, not by " + String.join(", ", by), "leave --by out");
        }
    }

    /** Whether a report is asked for that is made of the payouts themselves, and not of sums alone. */
    private boolean ofPayouts() {
        return profitability || paying.payback || paying.baseline != null;
    }

    private Report of(Run.Outcome paid, Run run) {
        run.progress().stage("summing up");
        Earned earned = paid.earned();
        int top = run.console().top(40);
        return paid.told(
                grossToNet
                        ? GrossToNetReport.of(earned.grossToNet(by, window.from, window.to), Version.text(), top)
                        : RoiReport.of(earned.roi(by, window.from, window.to), Version.text(), top));
    }

    private Report of(Run.Paid paid, Run run) {
        run.progress().stage("summing up");
        return paid.told(report(paid.payouts(), run.console()));
    }

    private Report report(Payouts payouts, Console console) {
        int threads = console.threads();
        if (profitability) {
            return ProfitabilityReport.of(
                    Profitability.of(payouts, window.from, window.to), Version.text(), console.top(40));
        }
        LiftFigures lift = paying.lift(payouts, window.from, window.to, threads);
        BigDecimal estimated = paying.estimated(lift);
        if (paying.payback) {
            PaybackFigures figures = paying.figures(payouts, estimated, window.from, window.to, threads);
            return PaybackReport.of(payouts.timeline(), figures, lift, Version.text());
        }
        RoiFigures roi = Roi.of(payouts, by, estimated, window.from, window.to, threads);
        Report report = RoiReport.of(roi, Version.text(), console.top(40));
        return lift == null ? report : LiftSections.before(report, lift, estimated != null);
    }
}
