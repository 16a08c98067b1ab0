package dev.earnest.catalog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings what is a set into one order, that of the dimensions and then the alphabet, so that order makes no difference. */
public final class SetOrder {
    private final Comparator<String> order;

    private SetOrder(Comparator<String> order) {
        this.order = order;
    }

    /** The order of the alphabet. */
    public static SetOrder ofNames() {
        return new SetOrder(Comparator.naturalOrder());
    }

    /** One order for two programs. */
    public static SetOrder of(Timeline one, Timeline other) {
        Map<String, Integer> ranks = new HashMap<>();
        for (Timeline timeline : List.of(one, other)) {
            for (Catalog version : timeline.versions()) {
                version.dimensions().values().stream()
                        .flatMap(List::stream)
                        .forEach(value -> ranks.putIfAbsent(value, ranks.size()));
            }
        }
        return new SetOrder(Comparator.<String>comparingInt(value -> ranks.getOrDefault(value, Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder()));
    }

    /** The same catalog with its sets in this order. */
    public Catalog of(Catalog catalog) {
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

    private Metric ordered(Metric metric) {
        Conditions outOf = metric.outOf();
        return new Metric(
                metric.id(),
                ordered(metric.trigger()),
                metric.of(),
                ordered(metric.when()),
                outOf == null ? null : ordered(outOf),
                metric.window());
    }

    private Trigger ordered(Trigger trigger) {
        return new Trigger(sorted(trigger.events()));
    }

    private Offer ordered(Offer offer) {
        List<Boost> boosts = offer.boosts().stream()
                .map(boost -> new Boost(ordered(boost.who()), ordered(boost.when()), boost.times()))
                .toList();
        return new Offer(
                offer.id(),
                offer.type(),
                offer.status(),
                offer.objective(),
                offer.window(),
                ordered(offer.trigger()),
                offer.earnedOn(),
                offer.paysTo(),
                ordered(offer.who()),
                ordered(offer.seller()),
                ordered(offer.when()),
                ordered(offer.earn()),
                boosts,
                offer.limits(),
                offer.budget(),
                sorted(offer.evidence()),
                offer.clawback(),
                offer.payout());
    }

    private Earn ordered(Earn earn) {
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
    public Conditions ordered(Conditions conditions) {
        return new Conditions(conditions.all().stream()
                .map(this::ordered)
                .sorted(Comparator.comparing(Condition::field))
                .toList());
    }

    private Condition ordered(Condition condition) {
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

    private List<String> sorted(List<String> names) {
        return names.stream().distinct().sorted(order).toList();
    }
}
