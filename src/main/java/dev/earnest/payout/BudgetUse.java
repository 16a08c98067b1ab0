package dev.earnest.payout;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a budget had and what was spent of it in a period. Money in minor units.
 *
 * @param budget its id
 * @param period as printed; for a fund the empty text
 * @param partner whose own it is; null: of all
 * @param amount what there was
 * @param asked what lines asked of it, net
 * @param spent what was paid from it, net
 */
public record BudgetUse(
        String budget, String period, @Nullable String partner, long amount, long asked, long spent)
        implements Serializable {

    /** What was paid beyond the amount; 0 where it sufficed. */
    public long overrun() {
        return Math.max(0, spent - amount);
    }
}
