package dev.earnest.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;

/** What partners do about new terms; shares and changes are fractions (8% is 0.08). */
public sealed interface Response extends Serializable {
    /** The amounts of deals change; never below -1. */
    record Volume(BigDecimal change) implements Response {}

    /** More (or fewer) of the deals decided are won: as many more as this share of those won; never below -1. */
    record WinRate(BigDecimal change) implements Response {}

    /**
     * A share of the deals is of something else.
     *
     * @param to fields of the deal and the value they then have
     */
    record Mix(Map<String, String> to, BigDecimal share) implements Response {
        public Mix {
            to = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(to));
        }
    }

    /** A share of the deals closes earlier, or later. */
    record Timing(BigDecimal share, Duration by, boolean earlier) implements Response {}

    /**
     * Partners that miss a step by little close deals of the next days in time for it.
     *
     * @param offer whose steps they are
     * @param within how much of the step may be missing
     * @param from how long after the period's end deals are pulled from
     */
    record PullForward(String offer, BigDecimal within, Duration from) implements Response {}
}
