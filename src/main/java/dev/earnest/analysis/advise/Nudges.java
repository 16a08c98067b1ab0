package dev.earnest.analysis.advise;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.StepStanding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the steps within reach of partners in the period under way. */
final class Nudges {
    private final Payouts payouts;
    private final UnitMargins margins;
    private final AdviceRules rules;
    private final FiscalCalendar calendar;
    private final int asOf;

    Nudges(Payouts payouts, UnitMargins margins, AdviceRules rules) {
        this.payouts = payouts;
        this.margins = margins;
        this.rules = rules;
        this.calendar = new FiscalCalendar(payouts.timeline().last().fiscal());
        this.asOf = (int) payouts.asOf().toEpochDay();
    }

    /**
     * Those who don't get there by themselves first, of these the best for the program; the first of each partner is its next
     * best.
     */
    List<Nudge> all() {
        List<Nudge> found = new ArrayList<>();
        for (OfferResult offer : payouts.offers()) {
            payouts.standings(offer.id(), asOf, asOf).stream()
                    .filter(this::isClose)
                    .map(this::nudge)
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(Nudge::onPace)
                .thenComparing(Comparator.comparing(Nudges::rank).reversed())
                .thenComparing(nudge -> nudge.standing().offer())
                .thenComparing(Nudge::partner)
                .thenComparing(nudge -> String.join(" ", nudge.standing().apart())));
        Set<String> seen = new HashSet<>();
        return found.stream()
                .map(nudge -> seen.add(nudge.partner()) ? nudge.best() : nudge)
                .toList();
    }

    private static BigDecimal rank(Nudge nudge) {
        BigDecimal net = nudge.net();
        return net == null ? BigDecimal.valueOf(Long.MIN_VALUE) : net;
    }

    private boolean isClose(StepStanding standing) {
        Long missing = standing.missing();
        Long next = standing.next();
        return missing != null
                && next != null
                && standing.count() > 0
                && BigDecimal.valueOf(missing).compareTo(rules.within().multiply(BigDecimal.valueOf(next))) <= 0;
    }

    private Nudge nudge(StepStanding standing) {
        Period every = standing.every();
        int first =
                every == Period.TERM ? termFrom(standing.offer()) : calendar.first(every, calendar.index(every, asOf));
        int elapsed = Math.max(1, asOf - first + 1);
        int days = standing.lastDay() - first + 1;
        BigDecimal pace = BigDecimal.valueOf(standing.count())
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(elapsed), MathContext.DECIMAL128);
        return new Nudge(
                standing,
                payouts.data().partnerIds().value(standing.partner()),
                Math.max(0, standing.lastDay() - asOf),
                pace,
                margin(standing),
                worth(standing),
                false);
    }

    private int termFrom(String id) {
        Catalog latest = payouts.timeline().last();
        Offer offer = java.util.Objects.requireNonNull(latest.offers().get(id));
        return (int) latest.window(offer).from().toEpochDay();
    }

    private @Nullable BigDecimal margin(StepStanding standing) {
        BigDecimal unit = margins.of(standing.counts(), standing.partner());
        Long missing = standing.missing();
        return unit == null || missing == null ? null : unit.multiply(BigDecimal.valueOf(missing, 4));
    }

    private @Nullable BigDecimal worth(StepStanding standing) {
        Long worth = standing.worth();
        return worth == null ? null : payouts.timeline().last().currency().decimal(worth);
    }
}
