package dev.earnest.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options about which lines of a run count, by the day they are earned. */
final class WindowOptions {
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

    boolean take(String option, String value) {
        switch (option) {
            case "--from" -> from = new Words.OfDate().convert(value);
            case "--to" -> to = new Words.OfDate().convert(value);
            case "--as-of" -> asOf = new Words.OfDate().convert(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Fails with UsageError where it can hold no line. */
    void check() {
        if (from != null && to != null && to.isBefore(from)) {
            throw new UsageError("--to " + to + " lies before --from " + from, "swap the two dates");
        }
    }
}
