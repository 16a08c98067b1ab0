package dev.earnest.revision;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Offer;
import dev.earnest.revision.Inclusion.Relation;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Tells what differs in conditions, field by field. */
final class ConditionsDiff {
    private final Inclusion inclusion;

    ConditionsDiff(Inclusion inclusion) {
        this.inclusion = inclusion;
    }

    void who(Site site, Offer offer, Conditions before, Conditions after) {
        fields(site, before, after, (one, two) -> inclusion.who(offer, one, two));
    }

    void when(Site site, Offer offer, Conditions before, Conditions after) {
        fields(
                site,
                staged(before, offer, after),
                staged(after, offer, before),
                (one, two) -> inclusion.when(offer, one, two));
    }

    Relation boost(Offer offer, Boost before, Boost after) {
        return inclusion.boost(offer, before, after);
    }

    /** Where only one names the stage, the other means won deals. */
    private static Conditions staged(Conditions conditions, Offer offer, Conditions other) {
        boolean named = Fields.at(conditions, "stage") != null || Fields.at(other, "stage") == null;
        if (named || !offer.trigger().onDeals()) {
            return conditions;
        }
        List<Condition> all = new java.util.ArrayList<>(conditions.all());
        all.add(new Condition.Among("stage", List.of("won"), false));
        return new Conditions(all);
    }

    private void fields(
            Site site, Conditions before, Conditions after, BiFunction<Condition, Condition, Relation> relation) {
        for (String field : Union.of(Fields.of(before), Fields.of(after))) {
            field(site.in(field), field, Fields.at(before, field), Fields.at(after, field), relation);
        }
    }

    private static void field(
            Site site,
            String field,
            @Nullable Condition before,
            @Nullable Condition after,
            BiFunction<Condition, Condition, Relation> relation) {
        if (before == null && after != null) {
            String now = Say.asked(after);
            site.added(ChangeKind.CONDITION_ADDED, Level.ADVERSE, "now only where " + field + " is " + now, now);
        } else if (before != null && after == null) {
            String old = Say.asked(before);
            site.removed(
                    ChangeKind.CONDITION_REMOVED,
                    Level.FAVOURABLE,
                    "no longer only where " + field + " is " + old,
                    old);
        } else if (before != null && after != null && !before.equals(after)) {
            Relation how = relation.apply(before, after);
            String old = Say.asked(before);
            String now = Say.asked(after);
            String words = field + " " + how.word() + (how == Relation.SAME ? ", " : " ") + Say.fromTo(before, after);
            site.changed(kind(how), how.level(), words, old, now);
        }
    }

    private static ChangeKind kind(Relation relation) {
        return switch (relation) {
            case NARROWER -> ChangeKind.CONDITION_NARROWED;
            case WIDER -> ChangeKind.CONDITION_WIDENED;
            default -> ChangeKind.CONDITION_CHANGED;
        };
    }
}
