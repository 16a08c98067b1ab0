package dev.earnest.cli;

import dev.earnest.problem.Nearest;
import dev.earnest.report.Report;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options about what a run is to say. */
final class ResultOptions {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "Repeated lines after DATE are committed, not paid. The last earning date in the data.")
    @Nullable LocalDate asOf;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "The table that CSV and TSV hold: offers, partners, groups, budgets, inputs or rejected.")
    @Nullable String table;

    /** The report with the table asked for. */
    Report choose(Report report, CommandSpec spec) {
        if (table == null) {
            return report;
        }
        List<String> legal = report.tables();
        if (legal.contains(table)) {
            return report.withMainTable(table);
        }
        String nearest = Nearest.to(table, legal);
        throw new UsageError(
                spec.commandLine(),
                "--table: there is no table `" + table + "`",
                nearest == null ? "the tables: " + String.join(", ", legal) : "did you mean `" + nearest + "`?");
    }
}
