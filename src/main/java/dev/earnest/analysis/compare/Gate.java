package dev.earnest.analysis.compare;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One threshold and what came of it.
 *
 * @param name as its option, {@code max-increase}
 * @param kind what figure and limit are
 * @param figure a fraction, or units of the currency; null where it cannot be told, which fails
 * @param limit in the same unit
 * @param note what the figure is, in words
 */
public record Gate(
        String name, boolean passes, Kind kind, @Nullable BigDecimal figure, BigDecimal limit, String note) {
    /** The unit of a figure. */
    public enum Kind {
        /** 5% is 0.05. */
        FRACTION,
        /** Units of the currency. */
        MONEY,
        /** How many. */
        COUNT
    }
}
