package dev.earnest.guide;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Economics;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Range;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.wording.Figures;
import dev.earnest.wording.Names;
import dev.earnest.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An offer for an example, without what one made-up deal can't show; what was taken away is told as given.
 *
 * @param version with this offer in its place
 * @param given as clauses
 */
record Assumed(Catalog version, Offer offer, List<String> given) {
    /** A target for an example where the program names none in figures. */
    private static final BigDecimal TARGET = BigDecimal.valueOf(100_000);

    /** As written but for budgets and targets. */
    static Assumed plain(Catalog version, Offer offer) {
        List<String> given = new ArrayList<>();
        Earn earn = target(version, offer, given);
        Tiers tiers = offer.tiers();
        if (tiers != null && Sizes.isFoundBefore(tiers) && tiers.every() != null) {
            String period = Figures.period(tiers.every());
            given.add(
                    tiers.basedOnLastPeriod()
                            ? "as much was sold in the " + period + " before"
                            : "as much was sold before it in the same " + period);
        }
        if (offer.budget() != null) {
            given.add("there is money left in " + Names.title(offer.budget()));
        }
        return of(version, offer, earn, offer.paysTo(), offer.who(), offer.seller(), offer.when(), given, true);
    }

    /** Also without measures over time, ladders, counts of earlier deals, and with the seller paid. */
    static Assumed loose(Catalog version, Offer offer) {
        Assumed plain = plain(version, offer);
        Wording wording = new Wording(version);
        List<String> given = new ArrayList<>(plain.given());
        Conditions who = kept(version, offer.who(), wording, given);
        Conditions seller = kept(version, offer.seller(), wording, given);
        Conditions when = kept(version, offer.when(), wording, given);
        boolean other = !(offer.paysTo() instanceof PaysTo.Partner);
        if (other) {
            seller.all().forEach(each -> given.add("for the partner that sold it, " + wording.condition(each)));
            given.add("the deal is one for which the partner is paid");
        }
        return of(
                plain.version(),
                offer,
                plain.offer().earn(),
                PaysTo.PARTNER,
                who,
                other ? Conditions.ANY : seller,
                when,
                given,
                false);
    }

    /** The same, for partners with these values. */
    Assumed forPartners(Map<String, String> only) {
        if (only.isEmpty()) {
            return this;
        }
        List<Condition> who = new ArrayList<>(offer.who().all());
        only.forEach((field, value) -> who.add(new Condition.Among(field, List.of(value), false)));
        return of(
                version,
                offer,
                offer.earn(),
                offer.paysTo(),
                new Conditions(who),
                offer.seller(),
                offer.when(),
                given,
                true);
    }

    private static Conditions kept(Catalog version, Conditions conditions, Wording wording, List<String> given) {
        List<Condition> kept = new ArrayList<>();
        for (Condition each : conditions.all()) {
            String field = each.field().substring(each.field().indexOf('.') + 1);
            boolean later = each instanceof Condition.Nth nth && !countsFirst(nth.counts());
            if (version.metrics().containsKey(field) || later || field.equals("incumbent")) {
                given.add(wording.condition(each));
            } else {
                kept.add(each);
            }
        }
        return new Conditions(kept);
    }

    private static boolean countsFirst(Range.Numbers counts) {
        return counts.lower() == null || counts.lower().value().compareTo(BigDecimal.ONE) <= 0;
    }

    /** A target of the partner's own becomes a figure. */
    private static Earn target(Catalog version, Offer offer, List<String> given) {
        Tiers tiers = offer.tiers();
        if (tiers == null || tiers.target() == null || tiers.target() instanceof Target.Number) {
            return offer.earn();
        }
        BigDecimal floor = tiers.target().atLeast();
        BigDecimal figure = floor == null || floor.signum() <= 0 ? TARGET : floor;
        given.add("the target is "
                + (tiers.counts() == null ? Figures.money(figure, version.currency()) : Figures.number(figure)));
        Tiers plain = new Tiers(
                tiers.method(),
                tiers.counts(),
                tiers.every(),
                tiers.per(),
                new Target.Number(figure, null),
                tiers.basedOnLastPeriod(),
                tiers.interpolate(),
                tiers.edgeAbove(),
                tiers.steps());
        return new Earn(
                plain, offer.earn().of(), offer.earn().less(), offer.earn().repeat());
    }

    private static Assumed of(
            Catalog version,
            Offer offer,
            Earn earn,
            PaysTo paysTo,
            Conditions who,
            Conditions seller,
            Conditions when,
            List<String> given,
            boolean ladders) {
        Offer changed = new Offer(
                offer.id(),
                offer.type(),
                Status.ACTIVE,
                null,
                offer.window(),
                offer.trigger(),
                offer.earnedOn(),
                paysTo,
                who,
                seller,
                when,
                earn,
                offer.boosts(),
                offer.limits(),
                null,
                offer.evidence(),
                null,
                offer.payout());
        Map<String, Offer> offers = new LinkedHashMap<>(version.offers());
        offers.put(offer.id(), changed);
        return new Assumed(with(version, offers, ladders), changed, List.copyOf(given));
    }

    private static Catalog with(Catalog version, Map<String, Offer> offers, boolean ladders) {
        return new Catalog(
                version.id(),
                version.version(),
                version.currency(),
                version.effective(),
                version.fiscal(),
                null,
                version.dimensions(),
                Map.of(),
                version.segments(),
                version.metrics(),
                ladders ? version.ladders() : Map.of(),
                version.budgets(),
                offers,
                version.stacking(),
                null,
                version.rounding(),
                version.registrationValid(),
                null,
                null,
                Economics.NONE,
                List.of());
    }
}
