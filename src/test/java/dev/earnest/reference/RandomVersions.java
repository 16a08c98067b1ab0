package dev.earnest.reference;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Timeline;
import dev.earnest.catalog.Window;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A catalog cut into two versions that differ in rates, thresholds, limits and, now and then, an offer. */
final class RandomVersions {
    private final Dice dice;

    private RandomVersions(Dice dice) {
        this.dice = dice;
    }

    static Timeline split(Dice dice, Catalog one, LocalDate cut) {
        Catalog before = in(one, new Window(one.effective().from(), cut.minusDays(1)), one.version(), one.offers());
        Map<String, Offer> changed = new LinkedHashMap<>();
        for (Offer offer : one.offers().values()) {
            changed.put(offer.id(), new RandomVersions(dice).changed(offer));
        }
        Catalog after = in(one, new Window(cut, one.effective().to()), "2", changed);
        List<Catalog> versions = new ArrayList<>(List.of(before, after));
        if (dice.chance(25) && one.offers().size() > 1) {
            // an offer that one version has and the other has not
            String gone = dice.of(new ArrayList<>(one.offers().keySet()));
            int which = dice.between(0, 1);
            Timeline without = Overlay.offers(
                    Timeline.of(versions.get(which)), offer -> offer.id().equals(gone) ? null : offer);
            versions.set(which, without.last());
        }
        return new Timeline(versions);
    }

    /** Now and then an offer that one of several versions has retired. */
    static Timeline retiring(Dice dice, Timeline timeline) {
        List<Catalog> versions = new ArrayList<>(timeline.versions());
        if (versions.size() > 1 && dice.chance(40)) {
            int which = dice.between(0, versions.size() - 1);
            String id = dice.of(new ArrayList<>(versions.get(which).offers().keySet()));
            versions.set(
                    which,
                    Overlay.offers(
                                    Timeline.of(versions.get(which)),
                                    offer -> offer.id().equals(id) ? retired(offer) : offer)
                            .last());
        }
        return new Timeline(versions);
    }

    private static Offer retired(Offer offer) {
        return Overlay.status(offer, Status.RETIRED);
    }

    private static Catalog in(Catalog c, Window window, String version, Map<String, Offer> offers) {
        List<Stacking> stacking = c.stacking();
        return new Catalog(
                c.id(),
                version,
                c.currency(),
                window,
                c.fiscal(),
                c.reviewBy(),
                c.dimensions(),
                c.objectives(),
                c.segments(),
                c.metrics(),
                c.ladders(),
                c.budgets(),
                offers,
                stacking,
                c.attribution(),
                c.rounding(),
                c.registrationValid(),
                c.versionBy(),
                c.payments(),
                c.economics(),
                c.waivers());
    }

    private Offer changed(Offer o) {
        Form form = o.earn().form();
        if (form instanceof Form.Share && dice.chance(60)) {
            form = new Form.Share(Words.figure(dice.any("4%", "6.25%")));
        } else if (form instanceof Tiers tiers) {
            form = tiers(tiers);
        }
        List<Limit> limits = new ArrayList<>();
        for (Limit limit : o.limits()) {
            limits.add(limit(limit));
        }
        PaysTo paysTo = o.trigger().onDeals() && dice.chance(15)
                ? dice.any(new PaysTo.Partner(), new PaysTo.Parent(), new PaysTo.Column("distributor_id"))
                : o.paysTo();
        Conditions when = o.trigger().onDeals() && dice.chance(10) ? and(o.when(), Words.is("product", "x")) : o.when();
        Earn earn = new Earn(form, o.earn().of(), o.earn().less(), o.earn().repeat());
        return new Offer(
                o.id(),
                o.type(),
                o.status(),
                o.objective(),
                o.window(),
                o.trigger(),
                o.earnedOn(),
                paysTo,
                o.who(),
                o.seller(),
                when,
                earn,
                o.boosts(),
                limits,
                o.budget(),
                o.evidence(),
                o.clawback(),
                o.payout());
    }

    private static Conditions and(Conditions conditions, Condition more) {
        List<Condition> all = new ArrayList<>(conditions.all());
        all.add(more);
        return new Conditions(all);
    }

    private Tiers tiers(Tiers t) {
        BigDecimal up = new BigDecimal(dice.any("1", "1.2", "0.75"));
        List<Step> steps = new ArrayList<>();
        for (Step step : t.steps()) {
            Rate rate =
                    step.rate() == null || dice.chance(50) ? step.rate() : Words.percent(dice.any("2%", "4%", "8.25%"));
            steps.add(new Step(step.from().multiply(up), rate, step.each(), step.pay()));
        }
        return new Tiers(
                t.method(),
                t.counts(),
                t.every(),
                t.per(),
                t.target(),
                t.basedOnLastPeriod(),
                t.interpolate(),
                t.edgeAbove(),
                steps);
    }

    private Limit limit(Limit limit) {
        if (limit instanceof Limit.PartnerMax max && dice.chance(50)) {
            return new Limit.PartnerMax(BigDecimal.valueOf(dice.between(15, 50)), max.per(), max.every());
        }
        if (limit instanceof Limit.OfferMax max && dice.chance(50)) {
            return new Limit.OfferMax(BigDecimal.valueOf(dice.between(30, 120)), max.every());
        }
        if (limit instanceof Limit.DealMax && dice.chance(50)) {
            return new Limit.DealMax(BigDecimal.valueOf(dice.between(5, 25)));
        }
        return limit;
    }
}
