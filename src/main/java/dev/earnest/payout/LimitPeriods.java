package dev.earnest.payout;

import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Period;
import org.jspecify.annotations.Nullable;

/** The period that a limit counts in. */
final class LimitPeriods {
    private LimitPeriods() {}

    /** Its period, or null where it is of each deal. */
    static @Nullable Period of(Limit limit) {
        if (limit instanceof Limit.PartnerMax max) {
            return max.every();
        }
        if (limit instanceof Limit.PartnerCount count) {
            return count.every();
        }
        if (limit instanceof Limit.PartnerMin min) {
            return min.every();
        }
        if (limit instanceof Limit.Guarantee guarantee) {
            return guarantee.every();
        }
        return limit instanceof Limit.OfferMax max ? max.every() : null;
    }
}
