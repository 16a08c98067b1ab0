package dev.earnest.claims;

import org.jspecify.annotations.Nullable;

/**
 * What was claimed of one offer, what is due for it, and what was paid. Rejected claims count in {@code claims} and
 * {@code rejected} alone. Money in minor units.
 *
 * @param withoutAmount claims that name no amount
 * @param claimed null where no claim names an amount
 * @param computed what the rules give on the deals and events claimed, before evidence
 * @param above claimed beyond what is due
 * @param below due and not claimed, where an amount is claimed at all
 * @param held of what is computed
 * @param paid by the ledger, on the same deals and events
 * @param paidOut as the file says; null where it says nothing
 */
public record ClaimedOffer(
        String offer,
        long claims,
        long rejected,
        long withoutAmount,
        @Nullable Long claimed,
        long computed,
        long above,
        long below,
        long held,
        long paid,
        @Nullable Long paidOut) {

    /** Two of them together, under the name of the first. */
    public ClaimedOffer plus(ClaimedOffer other) {
        return new ClaimedOffer(
                offer,
                claims + other.claims,
                rejected + other.rejected,
                withoutAmount + other.withoutAmount,
                sum(claimed, other.claimed),
                Math.addExact(computed, other.computed),
                Math.addExact(above, other.above),
                Math.addExact(below, other.below),
                Math.addExact(held, other.held),
                Math.addExact(paid, other.paid),
                sum(paidOut, other.paidOut));
    }

    static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : (Long) Math.addExact(one, other);
    }
}
