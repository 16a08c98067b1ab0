package dev.earnest.language.bind;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.EarnedOn;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.OfferType;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Trigger;
import dev.earnest.catalog.Window;
import dev.earnest.language.bind.Names.OfferTraits;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Shape;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.read.Times;
import dev.earnest.language.read.Words;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.ScalarNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one offer. */
final class OfferBinder {
    private static final Words<OfferType> TYPE = Words.of("offer type", OfferType.values(), OfferType::word);
    private static final Words<Status> STATUS = Words.of("status", Status.values(), Status::word);
    static final Words<EarnedOn> EARNED_ON = Words.of("day to earn on", EarnedOn.values(), EarnedOn::column);

    private final Context context;
    private final @Nullable Window catalogWindow;
    private final ConditionsBinder conditions;
    private final EarnBinder earns;
    private final LimitsBinder limits;
    private final PayoutBinder payouts;

    OfferBinder(Context context, ConditionsBinder conditions, @Nullable Window catalogWindow) {
        this.context = context;
        this.catalogWindow = catalogWindow;
        this.conditions = conditions;
        this.earns = new EarnBinder(context, conditions);
        this.limits = new LimitsBinder(context);
        this.payouts = new PayoutBinder(context);
    }

    @Nullable
    Offer read(String id, Spot spot) {
        String what = "offer `" + id + "`";
        Section offer = context.section(spot, Shapes.OFFER, what, "`" + id + ": {type: commission, earn: {rate: 5%}}`");
        OfferTraits traits = context.names().offers().get(id);
        if (offer == null || traits == null) {
            return null;
        }
        OfferType type = offer.require("type", "type: commission", TYPE);
        Trigger trigger = offer.read("trigger", value -> trigger(value, Shapes.TRIGGER), Trigger.DEALS);
        EarnedOn earnedOn = earnedOn(offer, traits.onEvents());
        Section earnSection = earnSection(offer, what);
        Earn earn = earnSection == null ? null : earns.read(earnSection, traits.onEvents(), formBeside(offer));
        List<Boost> boosts = earns.boosts(offer, earnSection);
        List<Limit> limit = limits.read(offer, traits.onEvents());
        Clawback clawback = offer.read("clawback", value -> payouts.clawback(value, traits));
        Payout payout = payouts.payout(offer);
        Conditions who = conditions.under(offer, "who", Side.PARTNER);
        Conditions seller = conditions.under(offer, "seller", Side.PARTNER);
        Conditions when = conditions.under(offer, "when", Side.DEAL);
        String objective = offer.read(
                "objective", context.reference("objective", context.names().objectives()));
        String budget =
                offer.read("budget", context.reference("budget", context.names().budgets()));
        if (type == null || earn == null) {
            finish(offer);
            return null;
        }
        return new Offer(
                id,
                type,
                offer.read("status", STATUS, Status.ACTIVE),
                objective,
                offer.read("effective", this::window),
                trigger,
                earnedOn,
                offer.read("pays_to", this::paysTo, PaysTo.PARTNER),
                who,
                seller,
                when,
                earn,
                boosts,
                limit,
                budget,
                evidence(offer),
                clawback,
                payout);
    }

    private static boolean formBeside(Section offer) {
        return offer.has("rate") || offer.has("each") || offer.has("pay") || offer.has("tiers");
    }

    /** Reads what the record would have read, for its problems. */
    private void finish(Section offer) {
        offer.read("status", STATUS);
        offer.read("effective", this::window);
        offer.read("pays_to", this::paysTo);
        evidence(offer);
    }

    private @Nullable Section earnSection(Section offer, String what) {
        if (offer.missing("earn", "earn: {rate: 5%, of: amount}")) {
            return null;
        }
        Spot spot = offer.spot("earn");
        return spot == null
                ? null
                : context.section(spot, Shapes.EARN, "`earn` of " + what, "`earn: {rate: 5%, of: amount}`");
    }

    private static EarnedOn earnedOn(Section offer, boolean onEvents) {
        if (offer.has("earned_on") && onEvents) {
            offer.errorAt(
                    "earned_on",
                    "earned-on-with-events",
                    "`earned_on` goes with deals; events count on their own date",
                    "delete it");
        }
        return offer.read("earned_on", EARNED_ON, EarnedOn.CLOSE_DATE);
    }

    private static List<String> evidence(Section offer) {
        Spot spot = offer.spot("evidence");
        if (spot == null) {
            return List.of();
        }
        List<String> names = spot.oneOrMore("`evidence: [invoice]`", Texts::text);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                offer.errorAt("evidence", "duplicate-value", "`" + name + "` stands twice in `evidence`", "delete one");
            }
        }
        return names;
    }

    /** {@code deals}, or the events of one or several types. */
    @Nullable
    Trigger trigger(Spot spot, Shape shape) {
        if (spot.node() instanceof ScalarNode scalar && !scalar.isNothing()) {
            if (scalar.text().equals("deals")) {
                return Trigger.DEALS;
            }
            spot.error(
                    "unknown-value",
                    "`" + scalar.text() + "` is no trigger",
                    "write `trigger: deals`, or `trigger: {event: " + scalar.text() + "}`");
            return null;
        }
        Section section = context.section(spot, shape, "`trigger: {event: certification}`");
        if (section == null || section.missing("event", "event: certification")) {
            return null;
        }
        List<String> events = section.read("event", value -> value.oneOrMore("`event: certification`", Texts::text));
        return events == null || events.isEmpty() ? null : new Trigger(events);
    }

    private @Nullable PaysTo paysTo(Spot spot) {
        if (spot.node() instanceof MapNode) {
            Section section = context.section(spot, Shapes.PAYS_TO, "`pays_to: {column: distributor_id}`");
            String column = section == null ? null : section.require("column", "column: distributor_id", Texts::text);
            return column == null ? null : new PaysTo.Column(column);
        }
        ScalarNode scalar = spot.scalar("a payee", "`pays_to: parent`");
        if (scalar == null) {
            return null;
        }
        switch (scalar.text()) {
            case "partner":
                return PaysTo.PARTNER;
            case "parent":
                return new PaysTo.Parent();
            default:
                spot.error(
                        "unknown-value",
                        "`" + scalar.text() + "` is no payee",
                        "write partner, parent, or `{column: " + scalar.text() + "}` for a column of the deal");
                return null;
        }
    }

    /** An offer's own window; an end left out is the catalog's. */
    private @Nullable Window window(Spot spot) {
        Section section =
                context.section(spot, Shapes.OFFER_EFFECTIVE, "`effective: {from: 2026-03-01, to: 2026-05-31}`");
        if (section == null) {
            return null;
        }
        LocalDate from = section.read("from", Times::date);
        LocalDate to = section.read("to", Times::date);
        if (!section.has("from") && !section.has("to")) {
            section.error(
                    "missing-key", "`effective` has neither `from` nor `to`", "add one, such as `to: 2026-05-31`");
            return null;
        }
        if (from == null && !section.has("from") && catalogWindow != null) {
            from = catalogWindow.from();
        }
        if (to == null && !section.has("to") && catalogWindow != null) {
            to = catalogWindow.to();
        }
        return from == null || to == null ? null : ordered(section, from, to);
    }

    static @Nullable Window ordered(Section section, LocalDate from, LocalDate to) {
        if (!to.isBefore(from)) {
            return new Window(from, to);
        }
        section.errorAt(
                section.has("to") ? "to" : "from",
                "window-ends-before-start",
                "the window ends on " + to + ", before it starts on " + from,
                "swap the two dates, or mend the year");
        return null;
    }
}
