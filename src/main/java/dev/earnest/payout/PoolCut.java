package dev.earnest.payout;

import java.io.Serializable;

/**
 * What limits over all partners of an offer and budgets that are one sum for all took off a line. Money in minor units.
 *
 * @param series whose line it is
 * @param number of the line among those of its series, in their order
 * @param limitCut what the limit took off, beside what others took off before
 * @param budgetCut what the budget took off
 * @param reasons all of the line's, as bits of {@link Reason}
 */
public record PoolCut(PaidLine.Of series, long number, long limitCut, long budgetCut, int reasons)
        implements Serializable {}
