package dev.earnest.analysis.compare;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two programs are compared.
 *
 * @param from first earning day that counts, included; null: from the first line
 * @param to last day, included; null: to the last line
 * @param by fields of partners to group winners and losers by; those that no file has are left out
 * @param threads at least 1; the figures are the same for any number
 */
public record CompareRequest(
        @Nullable LocalDate from, @Nullable LocalDate to, List<String> by, int threads) {
    /** What partners are grouped by unless told. */
    public static final List<String> USUAL = List.of("tier", "region", "segment");

    public CompareRequest {
        by = List.copyOf(by);
    }

    /** Over all lines, by the usual fields. */
    public static CompareRequest of(int threads) {
        return new CompareRequest(null, null, USUAL, threads);
    }

    int firstDay() {
        return from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
    }

    int lastDay() {
        return to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
    }
}
