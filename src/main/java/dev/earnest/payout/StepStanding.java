package dev.earnest.payout;

import dev.earnest.catalog.Period;
import dev.earnest.catalog.Tiers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a partner stands among the steps of an offer in the period under way. Counts in ten-thousandths, money in minor
 * units.
 *
 * @param partner code of the payee
 * @param apart values of the fields that keep separate counts; empty where there are none
 * @param period as printed
 * @param lastDay of the period, since 1970-01-01
 * @param counts name of what is counted
 * @param count what the period has so far, refunds that count again taken off
 * @param step reached, from 0; -1 below the first
 * @param next the lowest count that reaches the step after it; null where there is none
 * @param worth what reaching exactly that adds to what the period owes, before limits; null where that can't be told from
 *     the count alone
 */
public record StepStanding(
        String offer,
        int partner,
        List<String> apart,
        Period every,
        String period,
        int lastDay,
        String counts,
        long count,
        Tiers tiers,
        int step,
        @Nullable Long next,
        @Nullable Long worth) {

    public StepStanding {
        apart = List.copyOf(apart);
    }

    /** What is missing to the next step; null where there is none. */
    public @Nullable Long missing() {
        return next == null ? null : Long.valueOf(next - count);
    }
}
