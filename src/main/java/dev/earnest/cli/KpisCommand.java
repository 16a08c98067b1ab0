package dev.earnest.cli;

import dev.earnest.analysis.kpi.KpiFigures;
import dev.earnest.analysis.kpi.Scorecard;
import dev.earnest.report.KpisReport;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says how a program does in a window: KPIs, objectives, phases of the customer's life, leading partners. */
@Command(
        name = "kpis",
        description = "Say how a program does: KPIs, objectives against targets, spend by phase, leading partners.",
        footer = {
            "",
            "Examples:",
            "  earnest kpis my-program                     the latest version's days so far",
            "  earnest kpis my-program --from 2026-01-01 --to 2026-03-31 --top 20",
            "  earnest kpis my-program -o kpis.csv"
        })
final class KpisCommand implements Callable<Integer> {
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

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "First day of the window. The first of the version in force at its end.")
    @Nullable
    LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "Last day of the window. The version's last, or the data's where that is earlier.")
    @Nullable
    LocalDate to;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "Repeated lines after DATE are committed, not paid. The last earning date in the data.")
    @Nullable
    LocalDate asOf;

    @Override
    public Integer call() {
        Console console = app.console(spec);
        if (changes.showEffective) {
            return changes.printEffective(List.of(catalog.name), console);
        }
        console.format(Console.REPORTS);
        data.checkBeside(catalog.name);
        if (from != null && to != null && to.isBefore(from)) {
            throw new UsageError("--to " + to + " lies before --from " + from, "swap the two dates");
        }
        KpiFigures figures;
        Run.Paid paid;
        try (Progress progress = console.progress()) {
            paid = new Run(catalog, data, changes, console, progress).paid(asOf, List.of(), Scorecard::columns);
            progress.stage("summing up");
            figures = Scorecard.of(paid.payouts(), from, to, console.threads());
            console.detail("summed up in " + progress.elapsed());
        }
        console.report(table.choose(
                paid.told(KpisReport.of(figures, Version.text(), console.top(10), console.topForMachines()))));
        return ExitCode.OK;
    }
}
