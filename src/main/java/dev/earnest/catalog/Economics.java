package dev.earnest.catalog;

import dev.earnest.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reports assume; touches no payout.
 *
 * @param grossMargin as a fraction; null: not given
 * @param incremental share by offer id, and under {@code otherwise} for the rest
 * @param partnerCosts money a year a partner pays to be in the program; null: not given
 * @param engagement weights by name
 */
public record Economics(
        @Nullable Lookup grossMargin,
        Map<String, Rate> incremental,
        @Nullable Rate discountRate,
        List<Cost> costs,
        @Nullable Lookup partnerCosts,
        Map<String, BigDecimal> engagement)
        implements Serializable {

    /** Nothing assumed. */
    public static final Economics NONE = new Economics(null, Map.of(), null, List.of(), null, Map.of());

    public Economics {
        incremental = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(incremental));
        costs = List.copyOf(costs);
        engagement = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(engagement));
    }

    /** A cost of running the program, each period. */
    public record Cost(String name, BigDecimal amount, Period every) implements Serializable {}
}
