package dev.earnest.reference;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.EarnedOn;
import dev.earnest.catalog.Fiscal;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Parts of an offer that can be left out, by name. */
final class OfferParts {
    private OfferParts() {}

    static Map<String, UnaryOperator<Offer>> changes() {
        Map<String, UnaryOperator<Offer>> changes = new LinkedHashMap<>();
        changes.put("who", o -> conditions(o, Conditions.ANY, o.seller(), o.when()));
        changes.put("seller", o -> conditions(o, o.who(), Conditions.ANY, o.when()));
        changes.put("when", o -> conditions(o, o.who(), o.seller(), Conditions.ANY));
        for (String field : List.of(
                "nth",
                "attached_to",
                "account",
                "owns",
                "incumbent",
                "account_age",
                "account_idle",
                "registered",
                "discount",
                "margin_rate",
                "days_to_close",
                "days_since_close",
                "deal.product",
                "stage")) {
            changes.put("when " + field, o -> conditions(o, o.who(), o.seller(), without(o.when(), field)));
        }
        for (String field :
                List.of("mix", "total", "before", "share-before", "rolling", "certified", "segment", "tier")) {
            changes.put("who " + field, o -> conditions(o, without(o.who(), field), o.seller(), o.when()));
        }
        changes.put("boosts", o -> made(o, o.earn(), List.of(), o.limits(), o.budget(), o.clawback(), o.payout()));
        changes.put("budget", o -> made(o, o.earn(), o.boosts(), o.limits(), null, o.clawback(), o.payout()));
        changes.put("clawback", o -> made(o, o.earn(), o.boosts(), o.limits(), o.budget(), null, o.payout()));
        changes.put(
                "within", o -> made(o, o.earn(), o.boosts(), o.limits(), o.budget(), within(o.clawback()), o.payout()));
        changes.put("payout", o -> made(o, o.earn(), o.boosts(), o.limits(), o.budget(), o.clawback(), Payout.AT_ONCE));
        changes.put(
                "instalments",
                o -> made(
                        o,
                        o.earn(),
                        o.boosts(),
                        o.limits(),
                        o.budget(),
                        o.clawback(),
                        new Payout(
                                o.payout().hold(),
                                o.payout().every(),
                                o.payout().after(),
                                List.of())));
        changes.put(
                "less",
                o -> earn(
                        o,
                        new Earn(
                                o.earn().form(),
                                o.earn().of(),
                                List.of(),
                                o.earn().repeat())));
        changes.put(
                "repeat",
                o -> earn(o, new Earn(o.earn().form(), o.earn().of(), o.earn().less(), null)));
        changes.put(
                "table",
                o -> earn(
                        o,
                        new Earn(
                                plain(o.earn().form()),
                                o.earn().of(),
                                o.earn().less(),
                                o.earn().repeat())));
        changes.put(
                "block",
                o -> earn(
                        o,
                        new Earn(
                                unblocked(o.earn().form()),
                                o.earn().of(),
                                o.earn().less(),
                                o.earn().repeat())));
        tiers(
                changes,
                "tiers.per",
                t -> new Tiers(
                        t.method(),
                        t.counts(),
                        t.every(),
                        List.of(),
                        t.target(),
                        t.basedOnLastPeriod(),
                        t.interpolate(),
                        t.edgeAbove(),
                        t.steps()));
        tiers(
                changes,
                "tiers.counts",
                t -> new Tiers(
                        t.method(),
                        null,
                        t.every(),
                        t.per(),
                        t.target(),
                        t.basedOnLastPeriod(),
                        t.interpolate(),
                        t.edgeAbove(),
                        t.steps()));
        tiers(
                changes,
                "tiers.target",
                t -> new Tiers(
                        t.method(),
                        t.counts(),
                        t.every(),
                        t.per(),
                        null,
                        t.basedOnLastPeriod(),
                        t.interpolate(),
                        t.edgeAbove(),
                        t.steps()));
        tiers(
                changes,
                "tiers.based_on",
                t -> new Tiers(
                        t.method(),
                        t.counts(),
                        t.every(),
                        t.per(),
                        t.target(),
                        false,
                        t.interpolate(),
                        t.edgeAbove(),
                        t.steps()));
        tiers(
                changes,
                "tiers.interpolate",
                t -> new Tiers(
                        t.method(),
                        t.counts(),
                        t.every(),
                        t.per(),
                        t.target(),
                        t.basedOnLastPeriod(),
                        false,
                        t.edgeAbove(),
                        t.steps()));
        tiers(
                changes,
                "tiers.edge",
                t -> new Tiers(
                        t.method(),
                        t.counts(),
                        t.every(),
                        t.per(),
                        t.target(),
                        t.basedOnLastPeriod(),
                        t.interpolate(),
                        false,
                        t.steps()));
        tiers(
                changes,
                "tiers.steps",
                t -> t.steps().size() < 2
                        ? t
                        : new Tiers(
                                t.method(),
                                t.counts(),
                                t.every(),
                                t.per(),
                                t.target(),
                                t.basedOnLastPeriod(),
                                t.interpolate(),
                                t.edgeAbove(),
                                t.steps().subList(0, 1)));
        changes.put("evidence", o -> rest(o, o.window(), o.earnedOn(), o.paysTo(), List.of()));
        changes.put("pays_to", o -> rest(o, o.window(), o.earnedOn(), PaysTo.PARTNER, o.evidence()));
        changes.put("window", o -> rest(o, null, o.earnedOn(), o.paysTo(), o.evidence()));
        changes.put("earned_on", o -> rest(o, o.window(), EarnedOn.CLOSE_DATE, o.paysTo(), o.evidence()));
        return changes;
    }

    /** Names each target kind and each clawback by itself, for counting. */
    static String label(Offer offer, String change) {
        Tiers tiers = offer.tiers();
        if (change.equals("tiers.target") && tiers != null && tiers.target() != null) {
            Target target = tiers.target();
            return change + " " + target.getClass().getSimpleName();
        }
        Clawback clawback = offer.clawback();
        return change.equals("clawback") && clawback != null ? change + " " + clawback.take() : change;
    }

    private static void tiers(Map<String, UnaryOperator<Offer>> changes, String name, UnaryOperator<Tiers> change) {
        changes.put(
                name,
                o -> o.tiers() == null
                        ? o
                        : earn(
                                o,
                                new Earn(
                                        change.apply(o.tiers()),
                                        o.earn().of(),
                                        o.earn().less(),
                                        o.earn().repeat())));
    }

    private static Clawback within(Clawback c) {
        return c == null ? null : new Clawback(c.onRefund(), c.onChurn(), null, c.take());
    }

    private static Form plain(Form form) {
        if (form instanceof Form.Share share && share.rate() instanceof Lookup.By) {
            return new Form.Share(Words.figure("10%"));
        }
        if (form instanceof Form.Each each && each.money() instanceof Lookup.By) {
            return new Form.Each(Words.figure("2"), each.block());
        }
        return form instanceof Form.Pay pay && pay.money() instanceof Lookup.By
                ? new Form.Pay(Words.figure("10"))
                : form;
    }

    private static Form unblocked(Form form) {
        return form instanceof Form.Each each ? new Form.Each(each.money(), null) : form;
    }

    private static Conditions without(Conditions conditions, String field) {
        List<Condition> kept = new ArrayList<>(conditions.all());
        kept.removeIf(condition -> condition.field().equals(field));
        return new Conditions(kept);
    }

    static Offer withoutLimit(Offer o, int limit) {
        if (limit >= o.limits().size()) {
            return o;
        }
        List<Limit> limits = new ArrayList<>(o.limits());
        limits.remove(limit);
        return made(o, o.earn(), o.boosts(), limits, o.budget(), o.clawback(), o.payout());
    }

    private static Offer conditions(Offer o, Conditions who, Conditions seller, Conditions when) {
        return new Offer(
                o.id(),
                o.type(),
                o.status(),
                o.objective(),
                o.window(),
                o.trigger(),
                o.earnedOn(),
                o.paysTo(),
                who,
                seller,
                when,
                o.earn(),
                o.boosts(),
                o.limits(),
                o.budget(),
                o.evidence(),
                o.clawback(),
                o.payout());
    }

    private static Offer earn(Offer o, Earn earn) {
        return made(o, earn, o.boosts(), o.limits(), o.budget(), o.clawback(), o.payout());
    }

    private static Offer made(
            Offer o,
            Earn earn,
            List<Boost> boosts,
            List<Limit> limits,
            String budget,
            Clawback clawback,
            Payout payout) {
        return new Offer(
                o.id(),
                o.type(),
                o.status(),
                o.objective(),
                o.window(),
                o.trigger(),
                o.earnedOn(),
                o.paysTo(),
                o.who(),
                o.seller(),
                o.when(),
                earn,
                boosts,
                limits,
                budget,
                o.evidence(),
                clawback,
                payout);
    }

    private static Offer rest(Offer o, Window window, EarnedOn earnedOn, PaysTo paysTo, List<String> evidence) {
        return new Offer(
                o.id(),
                o.type(),
                o.status(),
                o.objective(),
                window,
                o.trigger(),
                earnedOn,
                paysTo,
                o.who(),
                o.seller(),
                o.when(),
                o.earn(),
                o.boosts(),
                o.limits(),
                o.budget(),
                evidence,
                o.clawback(),
                o.payout());
    }

    static Catalog catalog(Catalog c, List<Stacking> stacking, Fiscal fiscal, boolean single) {
        return new Catalog(
                c.id(),
                c.version(),
                c.currency(),
                c.effective(),
                fiscal,
                c.reviewBy(),
                c.dimensions(),
                c.objectives(),
                c.segments(),
                c.metrics(),
                c.ladders(),
                c.budgets(),
                c.offers(),
                stacking,
                single ? null : c.attribution(),
                c.rounding(),
                c.registrationValid(),
                c.versionBy(),
                c.payments(),
                c.economics(),
                c.waivers());
    }
}
