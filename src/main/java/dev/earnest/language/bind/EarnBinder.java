package dev.earnest.language.bind;

import dev.earnest.catalog.Block;
import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Repeat;
import dev.earnest.catalog.Scope;
import dev.earnest.catalog.Unit;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Times;
import dev.earnest.language.read.Words;
import dev.earnest.language.tree.ScalarNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code earn}: exactly one of rate, each, pay and tiers, with what goes with each. */
final class EarnBinder {
    private static final Words<Boolean> BLOCK_COUNT = Words.choice("way to count blocks", "started", "completed");
    private static final Words<Scope> PAY_PER =
            Words.of("scope of `pay`", new Scope[] {Scope.DEAL, Scope.EVENT}, Scope::word);
    private static final Words<Period> REPEAT_EVERY = Words.of(
            "period of `repeat`", new Period[] {Period.MONTH, Period.QUARTER, Period.HALF, Period.YEAR}, Period::word);

    private final Context context;
    private final Lookups lookups;
    private final ConditionsBinder conditions;
    private final TiersBinder tiers;

    EarnBinder(Context context, ConditionsBinder conditions) {
        this.context = context;
        this.lookups = new Lookups(context);
        this.conditions = conditions;
        this.tiers = new TiersBinder(context);
    }

    /**
     * The earn of an offer or a fund; null where it is wrong.
     *
     * @param formBeside the form stands beside {@code earn} by mistake, which is told already
     */
    @Nullable
    Earn read(Section section, boolean onEvents, boolean formBeside) {
        List<String> forms = section.only("rate", "each", "pay", "tiers");
        if (forms.isEmpty() && !formBeside) {
            section.none(
                    section.what() + " has none of `rate`, `each`, `pay` and `tiers`",
                    "add one: `rate: 5%`, `each: 20`, `pay: 500` or `tiers: …`",
                    "rate",
                    "each",
                    "pay",
                    "tiers");
        }
        String of = section.read("of", Measures.of(context));
        Form form = null;
        for (String key : forms) {
            Form read = form(section, key, of == null ? "amount" : of);
            form = form == null ? read : form;
        }
        checkBlock(section, forms);
        checkPer(section, forms, onEvents);
        List<String> less = less(section, forms, of);
        Repeat repeat = section.read("repeat", this::repeat);
        if (section.has("repeat") && forms.contains("tiers")) {
            section.errorAt(
                    "repeat",
                    "repeat-with-tiers",
                    "`repeat` can't be combined with `tiers`",
                    "repeat a `rate`, `each` or `pay`, or drop `repeat`");
        }
        return form == null ? null : new Earn(form, of == null ? "amount" : of, less, repeat);
    }

    private @Nullable Form form(Section section, String key, String of) {
        switch (key) {
            case "rate":
                Lookup rate = section.read("rate", lookups::percent);
                return rate == null ? null : new Form.Share(rate);
            case "each":
                Lookup each = section.read("each", lookups::money);
                Block block = section.read("block", this::block);
                return each == null ? null : new Form.Each(each, block);
            case "pay":
                Lookup pay = section.read("pay", lookups::money);
                return pay == null ? null : new Form.Pay(pay);
            default:
                return section.read("tiers", spot -> tiers.read(spot, of));
        }
    }

    private @Nullable Block block(Spot spot) {
        Section section = context.section(spot, Shapes.BLOCK, "`block: {size: 100, count: completed}`");
        if (section == null) {
            return null;
        }
        BigDecimal size = section.require("size", "size: 100", Numbers::factor);
        boolean started = section.read("count", BLOCK_COUNT, false);
        return size == null ? null : new Block(size, started);
    }

    private static void checkBlock(Section section, List<String> forms) {
        if (section.has("block") && !forms.contains("each") && !forms.isEmpty()) {
            boolean tiered = forms.contains("tiers");
            section.errorAt(
                    "block",
                    tiered ? "block-with-tiers" : "block-without-each",
                    tiered ? "`block` can't be combined with `tiers`" : "`block` needs `each`, the money for one block",
                    tiered ? "drop `block`" : "write `each: 20` instead of `" + forms.get(0) + "`, or drop `block`");
        }
    }

    private static void checkPer(Section section, List<String> forms, boolean onEvents) {
        Scope per = section.read("per", PAY_PER);
        if (section.has("per") && !forms.contains("pay") && !forms.isEmpty()) {
            section.errorAt(
                    "per", "per-without-pay", "`per` goes with `pay`, not with `" + forms.get(0) + "`", "delete it");
        } else if (per != null && (per == Scope.EVENT) != onEvents) {
            section.errorAt(
                    "per",
                    "per-mismatch",
                    "`per: " + per.word() + "`, but the offer pays on " + (onEvents ? "events" : "deals"),
                    "write `per: " + (onEvents ? "event" : "deal") + "`");
        }
    }

    private List<String> less(Section section, List<String> forms, @Nullable String of) {
        Spot spot = section.spot("less");
        if (spot == null) {
            return List.of();
        }
        List<String> less = spot.oneOrMore("`less: [offer-id]`", item -> {
            String id = context.reference("offer", context.names().offers().keySet())
                    .read(item);
            Names.OfferTraits traits =
                    id == null ? null : context.names().offers().get(id);
            if (traits != null && traits.repeats()) {
                item.error(
                        "less-names-repeat",
                        "`less` names `" + id + "`, which repeats",
                        "take off only what is paid once on the deal");
                return null;
            }
            return id;
        });
        if (forms.contains("pay")) {
            section.errorAt(
                    "less",
                    "less-with-pay",
                    "`less` takes from a measure, but `pay` is a fixed sum",
                    "delete it, or pay a `rate`");
        } else if (of != null && !Measures.isMoney(of)) {
            section.errorAt(
                    "less",
                    "not-a-money-measure",
                    "`less` takes money off `" + of + "`, which is no money",
                    "use amount, list_amount, margin, arr or mrr");
        }
        return less;
    }

    private @Nullable Repeat repeat(Spot spot) {
        Section section = context.section(spot, Shapes.REPEAT, "`repeat: {every: month, for: 36 months}`");
        if (section == null) {
            return null;
        }
        Period every = section.require("every", "every: month", REPEAT_EVERY);
        boolean life = section.map().get("for") instanceof ScalarNode scalar
                && scalar.text().equals("life");
        Duration lasts = section.require("for", "for: 36 months", length -> life ? null : Times.duration(length));
        Duration after = section.read("after", Times::duration, Duration.NONE);
        if (every == null || (lasts == null && !life) || (lasts != null && !whole(section, every, lasts))) {
            return null;
        }
        return new Repeat(every, lasts, after);
    }

    private static boolean whole(Section section, Period every, Duration lasts) {
        int months = lasts.count() * lasts.unit().months();
        if (lasts.unit() != Unit.DAYS && months > 0 && months % every.months() == 0) {
            return true;
        }
        section.errorAt(
                "for",
                "uneven-repeat",
                "`for: " + lasts + "` is no whole number of " + every.word() + "s",
                "write a multiple of one " + every.word() + ", such as `" + 2 * every.months() + " months`, or `life`");
        return false;
    }

    /** The boosts of an offer, written under {@code earn} or beside it. */
    List<Boost> boosts(Section offer, @Nullable Section earn) {
        boolean inside = earn != null && earn.has("boost");
        if (offer.has("boost") && inside) {
            offer.errorAt("boost", "given-twice", "`boost` stands under `earn` and beside it", "keep one of the two");
        }
        List<Boost> boosts = new ArrayList<>();
        for (Section section : inside ? List.of(earn, offer) : List.of(offer)) {
            boosts.addAll(section.list("boost", "`boost: [{who: {tier: gold}, times: 1.1}]`", this::boost));
        }
        return boosts;
    }

    private @Nullable Boost boost(Spot spot) {
        Section section = context.section(spot, Shapes.BOOST, "`{who: {tier: gold}, times: 1.1}`");
        if (section == null) {
            return null;
        }
        Conditions who = conditions.under(section, "who", Side.PARTNER);
        Conditions when = conditions.under(section, "when", Side.DEAL);
        if (when.all().stream().anyMatch(condition -> condition instanceof Condition.Nth)) {
            section.errorAt(
                    "when",
                    "misplaced-field",
                    "`nth` can't be read in a boost",
                    "`nth` counts the deals of an offer: put it under the `when` of an offer");
        }
        BigDecimal times = section.require("times", "times: 1.1", Numbers::factor);
        return times == null ? null : new Boost(who, when, times);
    }
}
