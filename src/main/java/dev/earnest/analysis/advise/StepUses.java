package dev.earnest.analysis.advise;

import dev.earnest.analysis.kpi.Span;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Tiers;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.StepStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Goes through the periods of a window that are over, and counts how far partners came in each. */
final class StepUses {
    private final Payouts payouts;
    private final Span window;
    private final FiscalCalendar calendar;
    private final int asOf;

    /** @param window whose periods count; the period under way where none of them is over */
    StepUses(Payouts payouts, Span window) {
        this.payouts = payouts;
        this.window = window;
        this.calendar = new FiscalCalendar(payouts.timeline().last().fiscal());
        this.asOf = (int) payouts.asOf().toEpochDay();
    }

    List<StepUse> all(AdviceRules rules) {
        List<StepUse> all = new ArrayList<>();
        for (OfferResult result : payouts.offers()) {
            Offer offer = result.offer();
            if (offer.earn().form() instanceof Tiers tiers && tiers.every() != null) {
                StepCounts counts = counts(result.id(), offer, tiers);
                IntStream.range(0, tiers.steps().size()).forEach(step -> all.add(StepUse.of(counts, step, rules)));
            }
        }
        return all.stream().filter(use -> use.periods() > 0).toList();
    }

    private StepCounts counts(String id, Offer offer, Tiers tiers) {
        String counted = tiers.counts() == null ? offer.earn().of() : tiers.counts();
        List<Integer> days = days(java.util.Objects.requireNonNull(tiers.every()));
        StepCounts counts = new StepCounts(id, counted, tiers, days.isEmpty());
        for (int day : days) {
            counts.add(payouts.standings(id, day, day));
        }
        if (days.isEmpty()) {
            List<StepStanding> now = payouts.standings(id, asOf, asOf);
            counts.add(now);
        }
        return counts;
    }

    /** The last days of the periods that are over. */
    private List<Integer> days(Period every) {
        List<Integer> days = new ArrayList<>();
        if (every == Period.TERM) {
            return days;
        }
        for (int index = calendar.index(every, window.from()); ; index++) {
            int last = calendar.last(every, index);
            if (last > Math.min(asOf, window.to())) {
                return days;
            }
            if (calendar.first(every, index) >= window.from()) {
                days.add(last);
            }
        }
    }
}
