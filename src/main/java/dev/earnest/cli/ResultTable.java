package dev.earnest.cli;

import dev.earnest.problem.Nearest;
import dev.earnest.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that chooses one table of a report. */
final class ResultTable {
    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "The table that CSV and TSV hold, by its name in JSON. The command's own.")
    @Nullable
    String table;

    boolean take(String option, @Nullable String value) {
        if (value == null || !option.equals("--table")) {
            return false;
        }
        table = value;
        return true;
    }

    /** The report with the table asked for. */
    Report choose(Report report) {
        if (table == null) {
            return report;
        }
        List<String> legal = report.tables();
        if (legal.contains(table)) {
            return report.withMainTable(table);
        }
        String nearest = Nearest.to(table, legal);
        throw new UsageError(
                "--table: there is no table `" + table + "`",
                nearest == null ? "the tables: " + String.join(", ", legal) : "did you mean `" + nearest + "`?");
    }
}
