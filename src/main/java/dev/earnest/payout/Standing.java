package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a partner stands by one offer in one period. Money in minor units.
 *
 * @param period as printed
 * @param day the first earning day in it, since 1970-01-01
 * @param apart values that keep counts apart beside the partner, such as a product; mostly none
 * @param counted deals or events that met all conditions
 * @param last how the last of them earned; null where only the period itself has lines
 * @param next the step above; null where there is none, or the offer has no steps by period
 * @param lines of the ledger
 */
public record Standing(
        String offerId,
        boolean ghost,
        Catalog version,
        Offer offer,
        String period,
        int day,
        List<String> apart,
        long counted,
        @Nullable Worked last,
        @Nullable Next next,
        List<LineSeen> lines) {
    public Standing {
        apart = List.copyOf(apart);
        lines = List.copyOf(lines);
    }

    /**
     * The step above the one reached.
     *
     * @param step from 0
     * @param from where it starts, in ten-thousandths, rounded up
     * @param needs what the count is short of it
     * @param owed what the period is owed as it stands, before boosts and cuts
     * @param owedThen what it would be owed at that step's start; null where another count finds the step
     */
    public record Next(
            int step,
            long from,
            long needs,
            long owed,
            @Nullable Long owedThen) {}
}
