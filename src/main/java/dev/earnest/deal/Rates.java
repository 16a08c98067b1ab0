package dev.earnest.deal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What other currencies are worth in the catalog's, day by day; a rate holds until the next one. */
final class Rates {
    private final Map<String, TreeMap<Integer, BigDecimal>> byCurrency = new HashMap<>();

    /** Adds a rate; false where that currency has one for that day already. */
    boolean add(String currency, int day, BigDecimal rate) {
        return byCurrency.computeIfAbsent(currency, key -> new TreeMap<>()).putIfAbsent(day, rate) == null;
    }

    /** The rate of a currency on a day, {@link Integer#MAX_VALUE} for the last known; null where there is none by then. */
    @Nullable
    BigDecimal on(String currency, int day) {
        TreeMap<Integer, BigDecimal> rates = byCurrency.get(currency);
        Map.Entry<Integer, BigDecimal> rate = rates == null ? null : rates.floorEntry(day);
        return rate == null ? null : rate.getValue();
    }

    /** The first day with a rate of a currency, or null where it has none. */
    @Nullable
    Integer firstDay(String currency) {
        TreeMap<Integer, BigDecimal> rates = byCurrency.get(currency);
        return rates == null ? null : rates.firstKey();
    }
}
