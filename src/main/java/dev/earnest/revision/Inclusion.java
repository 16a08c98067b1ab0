package dev.earnest.revision;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Timeline;
import dev.earnest.lint.space.Space;
import dev.earnest.lint.space.Spaces;
import dev.earnest.problem.Place;
import java.util.List;

/** Whether conditions hold for more or fewer than before, proved by sets and ranges. */
final class Inclusion {
    private final Catalog base;
    private final Catalog next;
    private final Spaces spaces;

    /** How one set lies to another. */
    enum Relation {
        SAME,
        NARROWER,
        WIDER,
        OTHER;

        /** For partners who are better off inside. */
        Level level() {
            return switch (this) {
                case SAME -> Level.NEUTRAL;
                case NARROWER -> Level.ADVERSE;
                case WIDER -> Level.FAVOURABLE;
                case OTHER -> Level.DEPENDS;
            };
        }

        /** In a sentence. */
        String word() {
            return switch (this) {
                case SAME -> "written another way";
                case NARROWER -> "narrowed";
                case WIDER -> "widened";
                case OTHER -> "changed";
            };
        }
    }

    Inclusion(Catalog base, Catalog next) {
        this.base = base;
        this.next = next;
        this.spaces = Spaces.of(new Timeline(List.of(base, next)));
    }

    /** Conditions of an offer on the partner. */
    Relation who(Offer offer, Condition before, Condition after) {
        return relation(
                spaces.within(base, offer, one(before), Conditions.ANY, Place.ROOT),
                spaces.within(next, offer, one(after), Conditions.ANY, Place.ROOT));
    }

    /** Conditions of an offer on the deal or event. */
    Relation when(Offer offer, Condition before, Condition after) {
        return relation(
                spaces.within(base, offer, Conditions.ANY, one(before), Place.ROOT),
                spaces.within(next, offer, Conditions.ANY, one(after), Place.ROOT));
    }

    /** Conditions of a boost. */
    Relation boost(Offer offer, Boost before, Boost after) {
        return relation(
                spaces.within(base, offer, before.who(), before.when(), Place.ROOT),
                spaces.within(next, offer, after.who(), after.when(), Place.ROOT));
    }

    /** Conditions on partners that stand in no offer. */
    Relation partners(Conditions before, Conditions after) {
        return relation(spaces.partners(base, before, Place.ROOT), spaces.partners(next, after, Place.ROOT));
    }

    private static Conditions one(Condition condition) {
        return new Conditions(List.of(condition));
    }

    private static Relation relation(Space before, Space after) {
        boolean narrower = after.isWithin(before);
        boolean wider = before.isWithin(after);
        if (narrower && wider) {
            return Relation.SAME;
        }
        return narrower ? Relation.NARROWER : wider ? Relation.WIDER : Relation.OTHER;
    }
}
