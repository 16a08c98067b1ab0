package dev.earnest.analysis;

import java.io.Serializable;

/**
 * What became of the money earned, all in minor units: earned - limits - stacking - budget - held - committed - clawed
 * back = paid.
 *
 * @param limits taken off by limits per deal, partner and offer
 * @param stacking taken off where several offers met on a deal
 * @param budget taken off because a budget was spent
 * @param held kept until evidence is there
 * @param committed repeated lines dated after the as-of day
 * @param clawedBack taken back after a refund or churn
 */
public record Parts(
        long earned, long limits, long stacking, long budget, long held, long committed, long clawedBack, long paid)
        implements Serializable {

    /** Nothing. */
    public static final Parts ZERO = new Parts(0, 0, 0, 0, 0, 0, 0, 0);

    /** The sum; fails with ArithmeticException where it is too large. */
    public Parts plus(Parts other) {
        return new Parts(
                Math.addExact(earned, other.earned),
                Math.addExact(limits, other.limits),
                Math.addExact(stacking, other.stacking),
                Math.addExact(budget, other.budget),
                Math.addExact(held, other.held),
                Math.addExact(committed, other.committed),
                Math.addExact(clawedBack, other.clawedBack),
                Math.addExact(paid, other.paid));
    }

    /** The difference; fails with ArithmeticException where it is too large. */
    public Parts minus(Parts other) {
        return new Parts(
                Math.subtractExact(earned, other.earned),
                Math.subtractExact(limits, other.limits),
                Math.subtractExact(stacking, other.stacking),
                Math.subtractExact(budget, other.budget),
                Math.subtractExact(held, other.held),
                Math.subtractExact(committed, other.committed),
                Math.subtractExact(clawedBack, other.clawedBack),
                Math.subtractExact(paid, other.paid));
    }

    /** Whether what was earned less all that was taken off is what is paid. */
    public boolean addsUp() {
        return earned - limits - stacking - budget - held - committed - clawedBack == paid;
    }
}
