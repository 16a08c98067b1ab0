package dev.earnest.explain;

import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Scope;
import java.util.Locale;

/** Limits in plain words. */
final class LimitWords {
    private final Figures figures;

    LimitWords(Figures figures) {
        this.figures = figures;
    }

    /** {@code at most 25000.00 a deal}. */
    Phrase of(Limit limit, boolean events) {
        String each = events ? " an event" : " a deal";
        if (limit instanceof Limit.DealMax max) {
            return Phrase.of("at most ", figures.number("amount", max.money()), each);
        }
        if (limit instanceof Limit.DealMaxShare max) {
            return Phrase.of("at most ", max.share(), " of ", max.of(), each);
        }
        if (limit instanceof Limit.DealMaxColumn max) {
            return Phrase.of("at most what ", max.column(), " says");
        }
        if (limit instanceof Limit.DealMin min) {
            return Phrase.of("at least ", figures.number("amount", min.money()), each);
        }
        if (limit instanceof Limit.PartnerCount count) {
            String what = events ? " events" : " deals";
            return Phrase.of("at most " + count.count(), what, per(count.per(), count.every()));
        }
        if (limit instanceof Limit.PartnerMax max) {
            return Phrase.of("at most ", figures.number("amount", max.money()), per(max.per(), max.every()));
        }
        if (limit instanceof Limit.PartnerMin min) {
            String carry = min.carry() ? ", else carried" : ", else forfeited";
            return Phrase.of("at least ", figures.number("amount", min.money()), per(min.per(), min.every()), carry);
        }
        if (limit instanceof Limit.Guarantee guarantee) {
            return Phrase.of(
                    "guaranteed ", figures.number("amount", guarantee.money()), per(Scope.PARTNER, guarantee.every()));
        }
        Limit.OfferMax max = (Limit.OfferMax) limit;
        return Phrase.of("at most ", figures.number("amount", max.money()), " over all partners", a(max.every()));
    }

    private static String per(Scope per, Period every) {
        return (per == Scope.ACCOUNT ? " an account" : " a partner") + a(every);
    }

    private static String a(Period every) {
        return every == Period.TERM ? " in all" : " and " + every.name().toLowerCase(Locale.ROOT);
    }

    /** What kind of part it is, for programs. */
    static String kind(Limit limit) {
        if (limit instanceof Limit.DealMin) {
            return "deal_min";
        }
        if (limit instanceof Limit.PartnerCount) {
            return "partner_count";
        }
        if (limit instanceof Limit.PartnerMax) {
            return "partner_max";
        }
        return limit instanceof Limit.OfferMax ? "offer_max" : "deal_max";
    }

    /** The step of the language that it belongs to. */
    static int number(Limit limit) {
        boolean deal = limit.period() == null;
        return deal ? 3 : limit instanceof Limit.OfferMax ? 6 : 5;
    }
}
