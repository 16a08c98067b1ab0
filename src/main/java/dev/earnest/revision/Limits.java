package dev.earnest.revision;

import dev.earnest.catalog.Limit;
import java.util.List;

/** Pairs the limits of an offer: the same kind for the same scope and period, then the same kind. */
final class Limits {
    private Limits() {}

    static List<Match<Limit>> of(List<Limit> base, List<Limit> next) {
        return Match.of(
                base,
                next,
                Object::equals,
                (one, two) -> slot(one).equals(slot(two)),
                (one, two) -> one.getClass().equals(two.getClass()));
    }

    /** What a limit bounds: limits of one slot differ in their figure only. */
    static String slot(Limit limit) {
        String kind = limit.getClass().getSimpleName();
        if (limit instanceof Limit.DealMaxShare share) {
            return kind + share.of();
        }
        if (limit instanceof Limit.PartnerMax max) {
            return kind + max.per() + max.every();
        }
        if (limit instanceof Limit.PartnerCount count) {
            return kind + count.per() + count.every();
        }
        if (limit instanceof Limit.PartnerMin min) {
            return kind + min.per() + min.every();
        }
        if (limit instanceof Limit.Guarantee guarantee) {
            return kind + guarantee.every();
        }
        return limit instanceof Limit.OfferMax max ? kind + max.every() : kind;
    }
}
