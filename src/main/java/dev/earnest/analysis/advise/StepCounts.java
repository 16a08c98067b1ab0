package dev.earnest.analysis.advise;

import dev.earnest.catalog.Tiers;
import dev.earnest.payout.StepStanding;
import java.util.List;

/** How many partner-periods of an offer end on each of its steps; mutable, for one thread. */
final class StepCounts {
    private final String offer;
    private final String counted;
    private final Tiers tiers;
    private final boolean underWay;
    private final long[] ending;
    private long periods;

    /** @param underWay whether it is about a period that is not over */
    StepCounts(String offer, String counted, Tiers tiers, boolean underWay) {
        this.offer = offer;
        this.counted = counted;
        this.tiers = tiers;
        this.underWay = underWay;
        this.ending = new long[tiers.steps().size()];
    }

    /** Those with the steps of {@code tiers}; of other steps nothing can be said. */
    void add(List<StepStanding> standings) {
        for (StepStanding standing : standings) {
            if (standing.tiers().equals(tiers)) {
                periods++;
                if (standing.step() >= 0) {
                    ending[standing.step()]++;
                }
            }
        }
    }

    long reached(int step) {
        long reached = 0;
        for (int at = step; at < ending.length; at++) {
            reached += ending[at];
        }
        return reached;
    }

    String offer() {
        return offer;
    }

    String counted() {
        return counted;
    }

    Tiers tiers() {
        return tiers;
    }

    boolean underWay() {
        return underWay;
    }

    long periods() {
        return periods;
    }
}
