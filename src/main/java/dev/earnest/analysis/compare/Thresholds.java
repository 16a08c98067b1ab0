package dev.earnest.analysis.compare;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a new program is held to; null is no limit. Shares are fractions (5% is 0.05).
 *
 * @param maxIncrease of the payout over the base
 * @param maxPayout of the new program, in units of the currency
 * @param maxLosers share of the partners that the base pays
 * @param maxLossPerPartner share of what the base pays one
 * @param minRoi net return by payout and cost, 1.5 or 150%
 * @param withinBudget whether no budget may be asked for more than it has
 */
public record Thresholds(
        @Nullable BigDecimal maxIncrease,
        @Nullable BigDecimal maxPayout,
        @Nullable BigDecimal maxLosers,
        @Nullable BigDecimal maxLossPerPartner,
        @Nullable BigDecimal minRoi,
        boolean withinBudget) {
    /** No limit at all. */
    public static final Thresholds NONE = new Thresholds(null, null, null, null, null, false);

    /** Whether anything is held to something. */
    public boolean any() {
        return !equals(NONE);
    }
}
