package dev.earnest.revision;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Catalogs and offers with some parts exchanged; {@link #ordered} brings what is a set into one order. */
final class Parts {
    private Parts() {}

    static Catalog with(Catalog catalog, Map<String, Offer> offers, List<Stacking> stacking) {
        return new Catalog(
                catalog.id(),
                catalog.version(),
                catalog.currency(),
                catalog.effective(),
                catalog.fiscal(),
                catalog.reviewBy(),
                catalog.dimensions(),
                catalog.objectives(),
                catalog.segments(),
                catalog.metrics(),
                catalog.ladders(),
                catalog.budgets(),
                offers,
                stacking,
                catalog.attribution(),
                catalog.rounding(),
                catalog.registrationValid(),
                catalog.versionBy(),
                catalog.payments(),
                catalog.economics(),
                catalog.waivers());
    }

    static Offer with(Offer offer, Earn earn) {
        return with(offer, offer.trigger(), offer.who(), offer.seller(), offer.when(), earn, offer.boosts(), offer.evidence());
    }

    private static Offer with(
            Offer offer,
            Trigger trigger,
            Conditions who,
            Conditions seller,
            Conditions when,
            Earn earn,
            List<Boost> boosts,
            List<String> evidence) {
        return new Offer(
                offer.id(),
                offer.type(),
                offer.status(),
                offer.objective(),
                offer.window(),
                trigger,
                offer.earnedOn(),
                offer.paysTo(),
                who,
                seller,
                when,
                earn,
                boosts,
                offer.limits(),
                offer.budget(),
                evidence,
                offer.clawback(),
                offer.payout());
    }

    /** The same catalog with sets in one order, so that their order makes no difference. */
    static Catalog ordered(Catalog catalog) {
        Map<String, Offer> offers = new LinkedHashMap<>();
        catalog.offers().values().forEach(offer -> offers.put(offer.id(), ordered(offer)));
        Map<String, Conditions> segments = new LinkedHashMap<>();
        catalog.segments().forEach((id, conditions) -> segments.put(id, ordered(conditions)));
        Map<String, Metric> metrics = new LinkedHashMap<>();
        catalog.metrics().values().forEach(metric -> metrics.put(metric.id(), ordered(metric)));
        return new Catalog(
                catalog.id(),
                catalog.version(),
                catalog.currency(),
                catalog.effective(),
                catalog.fiscal(),
                catalog.reviewBy(),
                catalog.dimensions(),
                catalog.objectives(),
                segments,
                metrics,
                catalog.ladders(),
                catalog.budgets(),
                offers,
                catalog.stacking(),
                catalog.attribution(),
                catalog.rounding(),
                catalog.registrationValid(),
                catalog.versionBy(),
                catalog.payments(),
                catalog.economics(),
                catalog.waivers());
    }

    private static Metric ordered(Metric metric) {
        Conditions outOf = metric.outOf();
        return new Metric(
                metric.id(),
                ordered(metric.trigger()),
                metric.of(),
                ordered(metric.when()),
                outOf == null ? null : ordered(outOf),
                metric.window());
    }

    private static Trigger ordered(Trigger trigger) {
        return new Trigger(sorted(trigger.events()));
    }

    private static Offer ordered(Offer offer) {
        List<Boost> boosts = offer.boosts().stream()
                .map(boost -> new Boost(ordered(boost.who()), ordered(boost.when()), boost.times()))
                .toList();
        return with(
                offer,
                ordered(offer.trigger()),
                ordered(offer.who()),
                ordered(offer.seller()),
                ordered(offer.when()),
                ordered(offer.earn()),
                boosts,
                sorted(offer.evidence()));
    }

    private static Earn ordered(Earn earn) {
        if (!(earn.form() instanceof Tiers tiers)) {
            return new Earn(earn.form(), earn.of(), sorted(earn.less()), earn.repeat());
        }
        Tiers form = new Tiers(
                tiers.method(),
                tiers.counts(),
                tiers.every(),
                sorted(tiers.per()),
                tiers.target(),
                tiers.basedOnLastPeriod(),
                tiers.interpolate(),
                tiers.edgeAbove(),
                tiers.steps());
        return new Earn(form, earn.of(), sorted(earn.less()), earn.repeat());
    }

    /** By field, values in one order. */
    static Conditions ordered(Conditions conditions) {
        return new Conditions(conditions.all().stream()
                .map(Parts::ordered)
                .sorted(java.util.Comparator.comparing(Condition::field))
                .toList());
    }

    private static Condition ordered(Condition condition) {
        if (condition instanceof Condition.Among among) {
            return new Condition.Among(among.field(), sorted(among.values()), among.negated());
        }
        if (condition instanceof Condition.InSegment in) {
            return new Condition.InSegment(sorted(in.segments()), in.negated());
        }
        return condition instanceof Condition.AttachedTo attached
                ? new Condition.AttachedTo(ordered(attached.deal()), attached.within())
                : condition;
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().distinct().sorted().toList();
    }
}
