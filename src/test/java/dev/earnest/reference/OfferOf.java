package dev.earnest.reference;

import dev.earnest.catalog.Block;
import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.EarnedOn;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.OfferType;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Repeat;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Trigger;
import dev.earnest.catalog.Window;
import java.util.List;
import java.util.Locale;

/** Writes an offer in a test; mutable, one use. What is not said is as the language has it. */
public final class OfferOf {
    private final String id;
    private Status status = Status.ACTIVE;
    private Window window;
    private Trigger trigger = Trigger.DEALS;
    private EarnedOn earnedOn = EarnedOn.CLOSE_DATE;
    private PaysTo paysTo = PaysTo.PARTNER;
    private Conditions who = Conditions.ANY;
    private Conditions seller = Conditions.ANY;
    private Conditions when = Conditions.ANY;
    private Form form;
    private String of = "amount";
    private List<String> less = List.of();
    private Repeat repeat;
    private List<Boost> boosts = List.of();
    private List<Limit> limits = List.of();
    private String budget;
    private List<String> evidence = List.of();
    private Clawback clawback;
    private Payout payout = Payout.AT_ONCE;

    // tiers
    private Tiers tiers;

    private OfferOf(String id) {
        this.id = id;
    }

    public static OfferOf named(String id) {
        return new OfferOf(id);
    }

    public OfferOf status(String word) {
        status = Status.valueOf(word.toUpperCase(Locale.ROOT));
        return this;
    }

    public OfferOf window(String from, String to) {
        window = Words.window(from, to);
        return this;
    }

    public OfferOf on(String... events) {
        trigger = new Trigger(List.of(events));
        return this;
    }

    public OfferOf earnedOn(String column) {
        earnedOn = EarnedOn.valueOf(column.toUpperCase(Locale.ROOT));
        return this;
    }

    public OfferOf paysTo(PaysTo whom) {
        paysTo = whom;
        return this;
    }

    public OfferOf who(Condition... conditions) {
        who = Words.all(conditions);
        return this;
    }

    public OfferOf seller(Condition... conditions) {
        seller = Words.all(conditions);
        return this;
    }

    public OfferOf when(Condition... conditions) {
        when = Words.all(conditions);
        return this;
    }

    public OfferOf rate(String percent) {
        return rate(Words.figure(percent));
    }

    public OfferOf rate(Lookup table) {
        form = new Form.Share(table);
        return this;
    }

    public OfferOf each(Lookup money, Block block) {
        form = new Form.Each(money, block);
        return this;
    }

    public OfferOf each(String money) {
        return each(Words.figure(money), null).of("quantity");
    }

    public OfferOf pay(Lookup money) {
        form = new Form.Pay(money);
        return this;
    }

    public OfferOf pay(String money) {
        return pay(Words.figure(money));
    }

    /** {@code every} may be null: each deal alone. */
    public OfferOf tiers(String method, String every, Step... steps) {
        Tiers.Method how = Tiers.Method.valueOf(method.toUpperCase(Locale.ROOT));
        tiers = new Tiers(
                how,
                null,
                every == null ? null : Words.period(every),
                List.of(),
                null,
                false,
                false,
                false,
                List.of(steps));
        return this;
    }

    public OfferOf counts(String measure) {
        return tiers(new Tiers(
                tiers.method(),
                measure,
                tiers.every(),
                tiers.per(),
                tiers.target(),
                tiers.basedOnLastPeriod(),
                tiers.interpolate(),
                tiers.edgeAbove(),
                tiers.steps()));
    }

    public OfferOf per(String... fields) {
        return tiers(new Tiers(
                tiers.method(),
                tiers.counts(),
                tiers.every(),
                List.of(fields),
                tiers.target(),
                tiers.basedOnLastPeriod(),
                tiers.interpolate(),
                tiers.edgeAbove(),
                tiers.steps()));
    }

    public OfferOf target(Target target) {
        return tiers(new Tiers(
                tiers.method(),
                tiers.counts(),
                tiers.every(),
                tiers.per(),
                target,
                tiers.basedOnLastPeriod(),
                tiers.interpolate(),
                tiers.edgeAbove(),
                tiers.steps()));
    }

    public OfferOf basedOnLastPeriod() {
        return tiers(new Tiers(
                tiers.method(),
                tiers.counts(),
                tiers.every(),
                tiers.per(),
                tiers.target(),
                true,
                tiers.interpolate(),
                tiers.edgeAbove(),
                tiers.steps()));
    }

    public OfferOf interpolate() {
        return tiers(new Tiers(
                tiers.method(),
                tiers.counts(),
                tiers.every(),
                tiers.per(),
                tiers.target(),
                tiers.basedOnLastPeriod(),
                true,
                tiers.edgeAbove(),
                tiers.steps()));
    }

    public OfferOf edgeAbove() {
        return tiers(new Tiers(
                tiers.method(),
                tiers.counts(),
                tiers.every(),
                tiers.per(),
                tiers.target(),
                tiers.basedOnLastPeriod(),
                tiers.interpolate(),
                true,
                tiers.steps()));
    }

    public OfferOf tiers(Tiers whole) {
        tiers = whole;
        return this;
    }

    public OfferOf of(String measure) {
        of = measure;
        return this;
    }

    public OfferOf less(String... offers) {
        less = List.of(offers);
        return this;
    }

    /** {@code lasts} null: for life. */
    public OfferOf repeat(String every, String lasts, String after) {
        repeat = new Repeat(
                Words.period(every),
                lasts == null ? null : Words.time(lasts),
                after == null ? Duration.NONE : Words.time(after));
        return this;
    }

    public OfferOf boosts(Boost... all) {
        boosts = List.of(all);
        return this;
    }

    public OfferOf limits(Limit... all) {
        limits = List.of(all);
        return this;
    }

    public OfferOf budget(String name) {
        budget = name;
        return this;
    }

    public OfferOf evidence(String... names) {
        evidence = List.of(names);
        return this;
    }

    public OfferOf clawback(Clawback rule) {
        clawback = rule;
        return this;
    }

    public OfferOf payout(Payout rule) {
        payout = rule;
        return this;
    }

    public Offer build() {
        Earn earn = new Earn(tiers == null ? form : tiers, of, less, repeat);
        return new Offer(
                id,
                OfferType.COMMISSION,
                status,
                null,
                window,
                trigger,
                earnedOn,
                paysTo,
                who,
                seller,
                when,
                earn,
                boosts,
                limits,
                budget,
                evidence,
                clawback,
                payout);
    }
}
