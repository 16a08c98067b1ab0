package dev.earnest.benchmark.plain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** A running sum for each partner and period. Mutable. */
final class RunningSums<P> {

    /** What the sum was and what it is now. */
    record Count(BigDecimal before, BigDecimal after) {}

    private record Key<P>(String partnerId, P period) {}

    private final Map<Key<P>, BigDecimal> sums = new HashMap<>();

    Count add(String partnerId, P period, BigDecimal value) {
        BigDecimal after = sums.merge(new Key<>(partnerId, period), value, BigDecimal::add);
        return new Count(after.subtract(value), after);
    }

    BigDecimal get(String partnerId, P period) {
        return sums.getOrDefault(new Key<>(partnerId, period), BigDecimal.ZERO);
    }
}
