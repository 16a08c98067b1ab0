package dev.earnest.reference;

import static dev.earnest.reference.Words.clawback;
import static dev.earnest.reference.Words.count;
import static dev.earnest.reference.Words.guarantee;
import static dev.earnest.reference.Words.max;
import static dev.earnest.reference.Words.maxPerDeal;
import static dev.earnest.reference.Words.maxShare;
import static dev.earnest.reference.Words.min;
import static dev.earnest.reference.Words.minPerDeal;
import static dev.earnest.reference.Words.number;
import static dev.earnest.reference.Words.part;
import static dev.earnest.reference.Words.payout;
import static dev.earnest.reference.Words.percent;
import static dev.earnest.reference.Words.period;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import java.util.ArrayList;
import java.util.List;

/** Offers of every form with everything that may go with it. */
final class RandomOffers {
    private final Dice dice;
    private final RandomConditions conditions;
    private final List<Metric> metrics;
    private final List<String> budgets;
    private final int digits;

    /** Ids of offers made so far that {@code less} may name. */
    private final List<String> nameable = new ArrayList<>();

    RandomOffers(Dice dice, RandomConditions conditions, List<Metric> metrics, List<String> budgets, int digits) {
        this.dice = dice;
        this.conditions = conditions;
        this.metrics = metrics;
        this.budgets = budgets;
        this.digits = digits;
    }

    OfferOf offer(String id) {
        OfferOf offer = OfferOf.named(id);
        boolean events = dice.chance(18);
        int form = dice.between(1, 100);
        boolean tiers = form > 50 && !events;
        boolean every = tiers && form <= 92;
        boolean repeats = !tiers && dice.chance(22);
        boolean accumulates = false;
        boolean moved = false;
        if (events) {
            offer.on(dice.any("mdf_claim", "certification", "adoption"));
        }
        if (tiers) {
            String method = every
                    ? dice.any("marginal", "retroactive", "retroactive", "prospective")
                    : dice.any("marginal", "retroactive");
            accumulates = every && !method.equals("prospective");
            moved = tiers(offer, method, every);
        } else {
            flat(offer, events, form);
        }
        if (repeats) {
            String step = dice.any("month", "month", "quarter");
            offer.repeat(
                    step, dice.any("3 months", "6 months", "1 year", null), dice.any(null, null, "1 month", "20 days"));
        }
        offer.who(conditions.who(!repeats && !events && dice.chance(30)));
        Condition[] when = events ? conditions.event() : conditions.when();
        offer.when(when);
        if (!events && dice.chance(15)) {
            offer.earnedOn(dice.any("cash_date", "cash_date", "created_date", "registered_date"));
        }
        if (dice.chance(10)) {
            offer.paysTo(dice.any(new PaysTo.Parent(), new PaysTo.Column(events ? "parent_id" : "distributor_id")));
            offer.seller(conditions.who(false));
        }
        if (dice.chance(20)) {
            offer.window(dice.any("2026-01-01", "2026-02-10"), dice.any("2026-05-20", "2026-06-30", "2026-12-31"));
        }
        offer.boosts(conditions.boosts(!events));
        offer.limits(limits(events, repeats));
        if (!budgets.isEmpty() && dice.chance(35)) {
            offer.budget(dice.of(budgets));
        }
        if (dice.chance(12)) {
            offer.evidence(dice.any(new String[] {"invoice"}, new String[] {"invoice", "photo"}));
        }
        if (dice.chance(50)) {
            String take = accumulates
                    ? (events ? null : "recount")
                    : repeats
                            ? dice.any("all", "share")
                            : dice.any("all", "share", "unused_term", "share", events ? "all" : "recount");
            if (take != null) {
                offer.clawback(clawback(
                        dice.any("refund", "churn", "refund churn"),
                        dice.any(null, null, "30 days", "3 months"),
                        take));
            }
        }
        if (!events && !nameable.isEmpty() && dice.chance(15) && ofMoney(offer)) {
            offer.less(dice.of(nameable));
        }
        if (!repeats && !events && !moved) {
            nameable.add(id);
        }
        if (dice.chance(6)) {
            offer.status(dice.any("ghost", "ghost", "retired"));
        }
        pays(offer);
        return offer;
    }

    /** {@code less} comes off a money measure; history does not know what was taken off, so no target reads it. */
    private static boolean ofMoney(OfferOf offer) {
        Offer built = offer.build();
        Tiers tiers = built.tiers();
        boolean history = tiers != null
                && (tiers.basedOnLastPeriod()
                        || tiers.target() instanceof Target.LastPeriod
                        || tiers.target() instanceof Target.LastYear);
        return !history
                && List.of("amount", "list_amount", "margin", "arr", "mrr")
                        .contains(built.earn().of());
    }

    private String money(String... texts) {
        String text = dice.any(texts);
        return digits == 0 && text.contains(".") ? text.substring(0, text.indexOf('.')) : text;
    }

    private void flat(OfferOf offer, boolean events, int form) {
        if (form <= 22) {
            offer.rate(conditions.figure(!events, "1%", "2.5%", "10%", "33.33%", "7.125%"));
            offer.of(
                    events
                            ? dice.any("amount", "value")
                            : dice.any("amount", "amount", "amount", "list_amount", "margin", "arr", "mrr"));
        } else if (form <= 34) {
            boolean block = dice.chance(50);
            offer.each(
                    conditions.figure(!events, money("2", "0.75"), money("5", "1.125")),
                    block ? Words.block(dice.any("5", "10", "2.5"), dice.any("completed", "started")) : null);
            offer.of(events ? "value" : dice.any("quantity", "quantity", "count"));
        } else {
            offer.pay(conditions.figure(!events, money("10", "12.5"), money("25", "3.25"), "7"));
            offer.of("amount");
        }
    }

    /** Returns whether its lines may be earned later than the deal. */
    private boolean tiers(OfferOf offer, String method, boolean every) {
        String of = dice.any("amount", "amount", "amount", "margin", "quantity", "count", "list_amount", "arr");
        offer.of(of);
        boolean units = of.equals("quantity") || of.equals("count");
        boolean prospective = method.equals("prospective");
        boolean interpolate = method.equals("retroactive") && dice.chance(20);
        boolean based = prospective && dice.chance(35);
        String cycle = every ? dice.any("quarter", "quarter", "month", "half", "year", "term") : null;
        Metric metric = every && method.equals("retroactive") ? periodMetric(cycle) : null;
        boolean target = every && metric == null && dice.chance(35);
        String counts = of;
        if (metric != null) {
            counts = metric.outOf() == null ? metric.of() : "share";
        } else if (dice.chance(22)) {
            counts = dice.any("quantity", "count", "amount", "list_amount");
        }
        List<Step> steps = steps(counts, target, units, prospective || based || interpolate);
        offer.tiers(method, cycle, steps.toArray(new Step[0]));
        if (metric != null) {
            offer.counts(metric.id());
        } else if (!counts.equals(of)) {
            offer.counts(counts);
        }
        if (every && dice.chance(20)) {
            offer.per(dice.any("product", "deal.deal_type", "country"));
        }
        if (target) {
            offer.target(target(counts, cycle.equals("term")));
        }
        if (interpolate) {
            offer.interpolate();
        }
        if (based) {
            offer.basedOnLastPeriod();
        }
        if (dice.chance(20)) {
            offer.edgeAbove();
        }
        return metric != null;
    }

    private Metric periodMetric(String cycle) {
        List<Metric> usable = new ArrayList<>(metrics);
        usable.removeIf(metric -> !(metric.window() instanceof Metric.Over.Every own
                && own.period().word().equals(cycle)));
        return !usable.isEmpty() && dice.chance(50) ? dice.of(usable) : null;
    }

    /** A term has no period before it and is no part of a year. */
    private Target target(String counts, boolean term) {
        String floor = counts.equals("count") ? dice.any("1", "2", "3") : dice.any("50", "200", "333.3333");
        if (term) {
            return dice.any(new Target.Column("quota", null, null), new Target.Number(number(floor), null));
        }
        return dice.any(
                new Target.Column(
                        "quota", dice.chance(50) ? period("year") : null, dice.chance(30) ? number(floor) : null),
                new Target.LastPeriod(percent(dice.any("100%", "80%", "110%")), dice.chance(50) ? number(floor) : null),
                new Target.LastYear(percent("100%"), dice.chance(70) ? number(floor) : null),
                new Target.Number(number(floor), null));
    }

    private List<Step> steps(String counts, boolean target, boolean units, boolean noPay) {
        boolean shares = target || counts.equals("share");
        String[] froms = shares
                ? new String[] {"0%", "50%", "80%", "100%", "133.33%"}
                : counts.equals("count")
                        ? new String[] {"0", "1", "2", "3", "5"}
                        : counts.equals("quantity")
                                ? new String[] {"0", "10", "25.5", "60", "120"}
                                : new String[] {"0", "100", dice.any("250", "333.3333"), "750", "1500.5"};
        List<Step> steps = new ArrayList<>();
        int first = dice.chance(60) ? 0 : 1;
        boolean paysOnly = !noPay && dice.chance(12);
        for (int i = first; i < froms.length; i++) {
            if (i > first && dice.chance(30)) {
                continue;
            }
            List<String> owed = new ArrayList<>();
            if (!paysOnly) {
                owed.add(
                        units
                                ? "each " + dice.any("0", "1", "2.5", "0.333")
                                : "rate " + dice.any("0%", "1%", "3%", "5.5%", "10%"));
            }
            if (paysOnly || (!noPay && dice.chance(20))) {
                owed.add("pay " + dice.any("5", "20", "11"));
            }
            steps.add(Words.step(froms[i], owed.toArray(new String[0])));
        }
        return steps;
    }

    private Limit[] limits(boolean events, boolean repeats) {
        List<Limit> limits = new ArrayList<>();
        if (dice.chance(15)) {
            limits.add(maxPerDeal(money("8", "15.5", "30")));
        }
        if (dice.chance(10) && !events) {
            limits.add(maxShare(dice.any("2%", "3.333%", "5%"), "amount"));
        }
        if (dice.chance(6)) {
            limits.add(new Limit.DealMaxColumn("approved_amount"));
        }
        if (dice.chance(12) && !repeats) {
            limits.add(minPerDeal(money("4", "9.5", "20")));
        }
        if (dice.chance(18)) {
            limits.add(max(money("20", "33.33", "60"), dice.any("partner", "partner", "account"), cycle()));
        }
        if (dice.chance(12)) {
            limits.add(count(dice.between(1, 3), dice.any("partner", "partner", "account"), cycle()));
        }
        if (dice.chance(18)) {
            limits.add(min(
                    money("10", "25.25", "60"),
                    dice.any("partner", "partner", "account"),
                    cycle(),
                    dice.any("carry", "carry", "forfeit")));
        }
        if (dice.chance(10)) {
            limits.add(guarantee(money("12", "20.5"), cycle(), dice.chance(50)));
        }
        if (dice.chance(12)) {
            limits.add(max(money("40", "75.5", "150"), "offer", cycle()));
        }
        return dice.some(limits.size(), limits).toArray(new Limit[0]);
    }

    private String cycle() {
        return dice.any("month", "quarter", "quarter", "half", "year", "term");
    }

    private void pays(OfferOf offer) {
        if (dice.chance(40)) {
            return;
        }
        String hold = dice.any(null, null, "10 days", "2 months");
        String every = dice.any(null, "month", "quarter", "year", "term");
        String after = dice.any(null, "15 days", "1 month");
        if (dice.chance(30)) {
            offer.payout(payout(
                    hold,
                    every,
                    after,
                    part("33.33%", null, null),
                    part("33.33%", "1 month", dice.any(null, "3 months")),
                    part("33.34%", "6 months", null)));
        } else {
            offer.payout(payout(hold, every, after));
        }
    }
}
