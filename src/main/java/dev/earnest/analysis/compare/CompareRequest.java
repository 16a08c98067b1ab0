package dev.earnest.analysis.compare;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How two programs are compared.
 *
 * @param from first earning day that counts, included; null: from the first line
 * @param to last day, included; null: to the last line
 * @param by fields of partners to group winners and losers by; those that no file has are left out
 * @param threads at least 1; the figures are the same for any number
 * @param renamed new ids of offers by the ids that the base has for them; each such pair is one offer
 */
public record CompareRequest(
        @Nullable LocalDate from, @Nullable LocalDate to, List<String> by, int threads, Map<String, String> renamed)
        implements Serializable {
    /** What partners are grouped by unless told. */
    public static final List<String> USUAL = List.of("tier", "region", "segment");

    public CompareRequest {
        by = List.copyOf(by);
        renamed = Map.copyOf(renamed);
    }

    /** Of programs between which no offer was renamed. */
    public CompareRequest(@Nullable LocalDate from, @Nullable LocalDate to, List<String> by, int threads) {
        this(from, to, by, threads, Map.of());
    }

    /** Over all lines, by the usual fields. */
    public static CompareRequest of(int threads) {
        return new CompareRequest(null, null, USUAL, threads);
    }

    /** The id under which the new program has an offer of the base. */
    String idInNext(String idInBase) {
        return java.util.Objects.requireNonNull(renamed.getOrDefault(idInBase, idInBase));
    }

    int firstDay() {
        return from == null ? Integer.MIN_VALUE : (int) from.toEpochDay();
    }

    int lastDay() {
        return to == null ? Integer.MAX_VALUE : (int) to.toEpochDay();
    }
}
