package dev.earnest.payout;

import java.io.Serializable;

/**
 * What limits over all partners of an offer, and budgets of one sum for all, took off a line. Money in minor units.
 *
 * @param series whose line it is
 * @param number of the line among those of its series in its part, in their order
 * @param byLimit what the limit took off
 * @param byBudget what the budget took off
 * @param prorated whether the budget was shared out, not spent in order
 */
public record PoolCut(PaidLine.Of series, long number, long byLimit, long byBudget, boolean prorated)
        implements Serializable {

    /** Whether nothing was taken off. */
    public boolean isNothing() {
        return byLimit == 0 && byBudget == 0;
    }
}
