package dev.earnest.revision;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mixes two forms of one offer. */
final class OfferMix {
    private final Choice choice;
    private final EarnMix earn;

    /**
     * @param present the offers of the mixed program
     * @param common the offers of both
     */
    OfferMix(Choice choice, Set<String> present, Set<String> common) {
        this.choice = choice;
        this.earn = new EarnMix(choice, present, common);
    }

    /** Whether the parts of an offer may change one by one; else one replaces the other whole. */
    static boolean alike(Offer base, Offer next) {
        return base.trigger().onDeals() == next.trigger().onDeals() && EarnMix.alike(base.earn(), next.earn());
    }

    /** Whether it pays under neither. */
    static boolean idle(Offer base, Offer next) {
        return base.status() == Status.RETIRED && next.status() == Status.RETIRED;
    }

    Offer mix(Offer base, Offer next) {
        if (base.equals(next) || idle(base, next)) {
            return next;
        }
        String key = "offers." + next.id();
        if (!alike(base, next)) {
            return choice.of(key, base, next);
        }
        return new Offer(
                next.id(),
                next.type(),
                choice.of(key + ".status", base.status(), next.status()),
                next.objective(),
                choice.ofAny(key + ".effective", base.window(), next.window()),
                choice.of(key + ".trigger", base.trigger(), next.trigger()),
                choice.of(key + ".earned_on", base.earnedOn(), next.earnedOn()),
                choice.of(key + ".pays_to", base.paysTo(), next.paysTo()),
                conditions(key + ".who", base.who(), next.who()),
                conditions(key + ".seller", base.seller(), next.seller()),
                conditions(key + ".when", base.when(), next.when()),
                earn.mix(key + ".earn", base.earn(), next.earn()),
                boosts(key + ".boost", base.boosts(), next.boosts()),
                limits(key + ".limits", base.limits(), next.limits()),
                choice.ofAny(key + ".budget", base.budget(), next.budget()),
                choice.of(key + ".evidence", base.evidence(), next.evidence()),
                choice.ofAny(key + ".clawback", base.clawback(), next.clawback()),
                choice.of(key + ".payout", base.payout(), next.payout()));
    }

    private Conditions conditions(String key, Conditions base, Conditions next) {
        List<Condition> all = new ArrayList<>();
        for (String field : Union.of(Fields.of(base), Fields.of(next))) {
            @Nullable
            Condition condition = choice.ofAny(key + "." + field, Fields.at(base, field), Fields.at(next, field));
            if (condition != null) {
                all.add(condition);
            }
        }
        return new Conditions(all);
    }

    private List<Boost> boosts(String key, List<Boost> base, List<Boost> next) {
        List<Boost> all = new ArrayList<>();
        for (Match<Boost> pair : Boosts.of(base, next)) {
            @Nullable Boost boost = choice.ofAny(key + pair.key(), pair.base(), pair.next());
            if (boost != null) {
                all.add(boost);
            }
        }
        return all;
    }

    private List<Limit> limits(String key, List<Limit> base, List<Limit> next) {
        List<Limit> all = new ArrayList<>();
        for (Match<Limit> pair : Limits.of(base, next)) {
            @Nullable Limit limit = choice.ofAny(key + pair.key(), pair.base(), pair.next());
            if (limit != null) {
                all.add(limit);
            }
        }
        return all;
    }
}
