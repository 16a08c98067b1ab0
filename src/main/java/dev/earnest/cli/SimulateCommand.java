package dev.earnest.cli;

import dev.earnest.analysis.SimulateFigures;
import dev.earnest.analysis.Simulation;
import dev.earnest.payout.Payouts;
import dev.earnest.report.Report;
import dev.earnest.report.SimulateReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Pays a deal history by a catalog, and says what was paid, to whom, by which offer, and why not more. */
@Command(
        name = "simulate",
        description = "Work out to the cent what a catalog pays on real deals: by offer, by partner, by any field.",
        footer = {
            "",
            "Examples:",
            "  earnest simulate my-program                     a folder with deals.csv and partners.csv",
            "  earnest simulate my-program --by tier,region --ledger ledger.csv",
            "  earnest simulate 2026.yaml --deals crm.csv --map salesforce -f json"
        })
final class SimulateCommand implements Callable<Integer> {
    @Spec CommandSpec spec;
    @ParentCommand App app;
    @Mixin CatalogArgument catalog;
    @Mixin DataOptions data;
    @Mixin ChangeOptions changes;
    @Mixin ResultTable table;

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            split = ",",
            description = "Sum by one or more fields: offer, type, phase, partner, version, month, quarter, half, year, "
                    + "or a column of deals, events or partners.")
    List<String> by = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DATE", converter = Words.OfDate.class, description = "Only lines earned from DATE on; everything before still counts.")
    @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", converter = Words.OfDate.class, description = "Only lines earned up to DATE.")
    @Nullable LocalDate to;

    @Option(names = "--as-of", paramLabel = "DATE", converter = Words.OfDate.class, description = "Repeated lines after DATE are committed, not paid. The last earning date in the data.")
    @Nullable LocalDate asOf;

    @Option(names = "--ledger", paramLabel = "FILE", description = "Write every line: .csv, .csv.gz or .ndjson.")
    @Nullable Path ledger;

    @Override
    public Integer call() {
        Console console = app.console(spec);
        if (changes.showEffective) {
            return changes.printEffective(List.of(catalog.files(console.surroundings())), console);
        }
        console.format(Console.REPORTS);
        LedgerFile lines = LedgerFile.of(ledger, spec.commandLine());
        SimulateFigures figures;
        try (Progress progress = console.progress()) {
            Payouts payouts = new Run(catalog, data, changes, console, progress).payouts(asOf, by);
            progress.stage("summing up");
            figures = Simulation.of(payouts, by, from, to);
            lines.write(payouts, from, to, console);
        }
        Report report = SimulateReport.of(figures, Version.text(), console.top(10), console.topForMachines());
        console.report(table.choose(report, spec));
        return ExitCode.OK;
    }
}
