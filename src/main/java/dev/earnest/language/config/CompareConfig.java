package dev.earnest.language.config;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What {@code .earnest.yaml} says under {@code compare}: thresholds that a new program is held to; null: not said.
 *
 * @param failOn the least level of a change that fails: adverse, depends, any or never
 * @param maxIncrease of the payout, 2% is 0.02
 * @param maxPayout in units of the currency
 * @param maxLosers share of the partners, 5% is 0.05
 * @param maxLossPerPartner share of one partner's payout
 * @param minRoi 150% is 1.5
 * @param withinBudget whether no budget may be asked for more than it has
 */
public record CompareConfig(
        @Nullable String failOn,
        @Nullable BigDecimal maxIncrease,
        @Nullable BigDecimal maxPayout,
        @Nullable BigDecimal maxLosers,
        @Nullable BigDecimal maxLossPerPartner,
        @Nullable BigDecimal minRoi,
        boolean withinBudget) {
    /** Nothing said. */
    public static final CompareConfig NONE = new CompareConfig(null, null, null, null, null, null, false);
}
