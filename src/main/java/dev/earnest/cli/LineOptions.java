package dev.earnest.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options about the lines of a run: which are summed, by what, and where all of them go. */
final class LineOptions {
    private static final List<String> NOT_TOLD = List.of();

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            split = ",",
            description =
                    "Sum by one or more fields: offer, type, phase, partner, version, month, quarter, half, year, "
                            + "or a column of deals, events or partners.")
    List<String> by = NOT_TOLD;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "Only lines earned from DATE on; everything before still counts.")
    @Nullable
    LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "Only lines earned up to DATE.")
    @Nullable
    LocalDate to;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Words.OfDate.class,
            description = "Repeated lines after DATE are committed, not paid. The last earning date in the data.")
    @Nullable
    LocalDate asOf;

    @Option(names = "--ledger", paramLabel = "FILE", description = "Write every line: .csv, .csv.gz or .ndjson.")
    @Nullable
    Path ledger;

    boolean take(String option, @Nullable String value) {
        if (value == null) {
            return false;
        }
        switch (option) {
            case "--from" -> from = new Words.OfDate().convert(value);
            case "--to" -> to = new Words.OfDate().convert(value);
            case "--as-of" -> asOf = new Words.OfDate().convert(value);
            case "--ledger" -> ledger = Path.of(value);
            default -> {
                return option.equals("--by") && takeFields(value);
            }
        }
        return true;
    }

    private boolean takeFields(String value) {
        if (value.indexOf('"') >= 0 || value.startsWith(",") || value.endsWith(",")) {
            return false;
        }
        List<String> all = new ArrayList<>(by);
        all.addAll(Arrays.asList(value.split(",")));
        by = all;
        return true;
    }

    /** Fails with UsageError where what is asked for can hold no line. */
    void check() {
        if (by != NOT_TOLD && by.isEmpty()) {
            throw new UsageError("--by: no field is named", "name one or more: --by partner,quarter");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new UsageError("--to " + to + " lies before --from " + from, "swap the two dates");
        }
    }
}
