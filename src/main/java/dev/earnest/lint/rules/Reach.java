package dev.earnest.lint.rules;

import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Axis;
import dev.earnest.lint.space.Box;
import dev.earnest.lint.space.Constraint;
import dev.earnest.lint.space.Interval;
import dev.earnest.lint.space.NumberSet;
import dev.earnest.lint.space.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The most that a count of tiers can come to.
 *
 * @param included whether it can come to just that
 * @param why in half a sentence
 * @param source the condition that bounds it; null where none does
 */
record Reach(
        BigDecimal most,
        boolean included,
        String why,
        @Nullable Source source) {
    /** Measures whose conditions read the same figure. */
    private static final Set<String> DERIVED = Set.of("margin", "mrr", "count");

    /** A bound of one deal, or of how many count. */
    private record Bound(BigDecimal most, boolean included, Source source) {}

    /** What finds the step, at most; null where nothing bounds it. */
    static @Nullable Reach of(Offer offer, Tiers tiers, Version version) {
        String measure = tiers.counts() == null ? offer.earn().of() : tiers.counts();
        Metric metric = version.catalog().metrics().get(measure);
        if (metric != null) {
            boolean share = metric.outOf() != null && metric.outOf().all().isEmpty();
            return share && metric.of().equals("count")
                    ? new Reach(BigDecimal.ONE, true, "`" + measure + "` is a share of all, 100% at most", null)
                    : null;
        }
        if (!offer.trigger().onDeals()) {
            return null;
        }
        Bound deal = measure.equals("count") ? null : bound(offer, version, measure);
        if (deal == null && !measure.equals("count")) {
            return null;
        }
        return tiers.every() == null ? alone(deal) : together(deal, offer, tiers, version);
    }

    private static Reach alone(@Nullable Bound deal) {
        return deal == null
                ? new Reach(BigDecimal.ONE, true, "each deal counts alone, as 1, since the tiers have no `every`", null)
                : new Reach(
                        deal.most(),
                        deal.included(),
                        "each deal counts alone, and they all meet "
                                + deal.source().text(),
                        deal.source());
    }

    private static @Nullable Reach together(@Nullable Bound deal, Offer offer, Tiers tiers, Version version) {
        Bound nth = bound(offer, version, "nth per partner");
        if (nth == null || !version.spaces().inOneVersion(offer)) {
            return null;
        }
        BigDecimal deals = nth.most().setScale(0, RoundingMode.FLOOR);
        if (!nth.included() && deals.compareTo(nth.most()) == 0) {
            deals = deals.subtract(BigDecimal.ONE);
        }
        // a prospective step is the one reached before the deal
        boolean before = tiers.method() == Tiers.Method.PROSPECTIVE && !tiers.basedOnLastPeriod();
        deals = before ? deals.subtract(BigDecimal.ONE) : deals;
        if (deal == null) {
            return new Reach(
                    deals,
                    true,
                    "it counts deals, and they all meet " + nth.source().text(),
                    nth.source());
        }
        if (deal.most().signum() < 0) {
            return null;
        }
        return new Reach(
                deals.multiply(deal.most()),
                deal.included(),
                "the deals all meet " + nth.source().text() + " and "
                        + deal.source().text(),
                nth.source());
    }

    /** The greatest upper end of a field over all that the offer's conditions let through. */
    private static @Nullable Bound bound(Offer offer, Version version, String field) {
        if (DERIVED.contains(field)) {
            return null;
        }
        Bound widest = null;
        List<Box> boxes = version.space(offer).boxes();
        for (Box box : boxes) {
            Bound bound = bound(box, field);
            if (bound == null) {
                return null;
            }
            widest = widest == null || wider(bound, widest) ? bound : widest;
        }
        return widest;
    }

    private static @Nullable Bound bound(Box box, String field) {
        Bound least = null;
        for (Constraint each : box.constraints()) {
            Axis axis = each.axis();
            boolean own = axis.of().equals(Axis.DEAL) || axis.of().startsWith("offer ");
            if (own && axis.field().equals(field) && each.values() instanceof NumberSet set && !set.blank()) {
                List<Interval> all = set.intervals();
                Interval last = all.isEmpty() ? Interval.ALL : all.get(all.size() - 1);
                if (last.upper() != null) {
                    Bound bound = new Bound(last.upper(), last.upperIncluded(), each.source());
                    least = least == null || wider(least, bound) ? bound : least;
                }
            }
        }
        return least;
    }

    private static boolean wider(Bound one, Bound other) {
        int compared = one.most().compareTo(other.most());
        return compared > 0 || compared == 0 && one.included() && !other.included();
    }

    /** Whether a threshold can be reached. */
    boolean reaches(BigDecimal threshold, boolean edgeAbove) {
        int compared = most.compareTo(threshold);
        return compared > 0 || compared == 0 && included && !edgeAbove;
    }
}
