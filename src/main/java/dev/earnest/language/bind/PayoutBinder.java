package dev.earnest.language.bind;

import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Clawback.Take;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Instalment;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Unit;
import dev.earnest.language.bind.Names.OfferTraits;
import dev.earnest.language.read.Numbers;
import dev.earnest.language.read.Section;
import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Times;
import dev.earnest.language.read.Words;
import dev.earnest.language.tree.ListNode;
import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code clawback}, {@code payout} and {@code instalments}. */
final class PayoutBinder {
    private static final String EXAMPLE = "`clawback: {trigger: refund, within: 180 days, take: share}`";
    private static final Words<String> TRIGGER =
            Words.of("clawback trigger", new String[] {"refund", "churn"}, word -> word);
    private static final Words<Take> TAKE =
            Words.of("way to take back", Take.values(), take -> take.name().toLowerCase(Locale.ROOT));
    private static final Words<Payday> EVERY = Words.of("payout period", paydays());

    private final Context context;

    PayoutBinder(Context context) {
        this.context = context;
    }

    /** A payout period; null for each deal on its own day. */
    private record Payday(@Nullable Period period) {}

    private static Map<String, Payday> paydays() {
        Map<String, Payday> words = new LinkedHashMap<>();
        words.put("deal", new Payday(null));
        for (Period period : Period.values()) {
            words.put(period.word(), new Payday(period));
        }
        return words;
    }

    /** A clawback of an offer with those traits. */
    @Nullable
    Clawback clawback(Spot spot, OfferTraits traits) {
        Section section = context.section(spot, Shapes.CLAWBACK, EXAMPLE);
        if (section == null) {
            return null;
        }
        List<String> triggers =
                section.require("trigger", "trigger: refund", value -> value.oneOrMore("`trigger: refund`", TRIGGER));
        Duration within = section.read("within", Times::duration);
        Take take = section.require("take", "take: share", TAKE);
        if (take != null) {
            checkTake(section, take, traits);
        }
        return take == null || triggers == null || triggers.isEmpty()
                ? null
                : new Clawback(triggers.contains("refund"), triggers.contains("churn"), within, take);
    }

    private static void checkTake(Section section, Take take, OfferTraits traits) {
        Spot spot = section.spot("take");
        if (spot == null) {
            return;
        }
        String word = take.name().toLowerCase(Locale.ROOT);
        if (traits.repeats() && (take == Take.RECOUNT || take == Take.UNUSED_TERM)) {
            spot.error(
                    "take-with-repeat",
                    "`take: " + word + "` can't be combined with `repeat`",
                    "write `take: all` or `take: share`");
        } else if (traits.accumulates() && take != Take.RECOUNT) {
            spot.error(
                    "recount-required",
                    "`take: " + word
                            + "`, but the offer's tiers accumulate over a period, where only `recount` keeps lines and totals equal",
                    "write `take: recount`");
        }
    }

    /** The payout of an offer, with the instalments written in it or beside it. */
    Payout payout(Section offer) {
        Spot spot = offer.spot("payout");
        Section section = spot == null
                ? null
                : context.section(spot, Shapes.PAYOUT, "`payout: {every: quarter, after: 30 days}`");
        boolean inside = section != null && section.has("instalments");
        if (inside && offer.has("instalments")) {
            offer.errorAt(
                    "instalments",
                    "given-twice",
                    "`instalments` stand under `payout` and beside it",
                    "keep one of the two");
        }
        List<Instalment> beside = instalments(offer);
        if (section == null) {
            return beside.isEmpty() ? Payout.AT_ONCE : new Payout(Duration.NONE, null, Duration.NONE, beside);
        }
        Duration hold = section.read("hold", Times::duration, Duration.NONE);
        Payday every = section.read("every", EVERY);
        Duration after = section.read("after", Times::duration, Duration.NONE);
        List<Instalment> own = instalments(section);
        return new Payout(hold, every == null ? null : every.period(), after, inside ? own : beside);
    }

    private List<Instalment> instalments(Section section) {
        Spot spot = section.spot("instalments");
        if (spot == null) {
            return List.of();
        }
        List<Instalment> parts = section.list(
                "instalments", "`instalments: [{share: 75%}, {share: 25%, after: 9 months}]`", this::instalment);
        if (!(spot.node() instanceof ListNode list)
                || parts.size() < list.items().size()) {
            return parts;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Instalment part : parts) {
            sum = sum.add(part.share().fraction());
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            spot.error(
                    "shares-not-whole",
                    "the shares of the instalments add up to " + new Rate(sum) + ", not 100%",
                    "change one by " + new Rate(BigDecimal.ONE.subtract(sum).abs()));
        }
        return parts;
    }

    private @Nullable Instalment instalment(Spot spot) {
        Section section = context.section(spot, Shapes.INSTALMENT, "`{share: 25%, after: 9 months}`");
        if (section == null) {
            return null;
        }
        Rate share = section.require("share", "share: 50%", Numbers::percent);
        Duration after = section.read("after", Times::duration, Duration.NONE);
        Duration over = section.read("over", Times::duration);
        if (over != null && (over.unit() == Unit.DAYS || over.count() == 0)) {
            section.errorAt(
                    "over",
                    "over-not-months",
                    "`over: " + over + "` is no whole number of months",
                    "parts are monthly: write `over: 3 months`");
            return null;
        }
        return share == null ? null : new Instalment(share, after, over);
    }
}
