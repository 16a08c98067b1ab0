package dev.earnest.analysis.kpi;

import dev.earnest.analysis.kpi.KpiFigures.PhaseFigures;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Phase;
import dev.earnest.payout.OfferResult;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spend, deals and revenue by the parts of the customer's life, and the parts where the program pays nothing. */
final class Lifecycle {
    private final Deals deals;
    private final Earnings earnings;
    private final Adoption adoption;

    Lifecycle(Deals deals, Earnings earnings, Adoption adoption) {
        this.adoption = adoption;
        this.deals = deals;
        this.earnings = earnings;
    }

    List<PhaseFigures> phases() {
        return Arrays.stream(Phase.values()).map(this::phase).toList();
    }

    private PhaseFigures phase(Phase phase) {
        Earnings.Sums sums = earnings.phase(phase);
        List<String> offers = earnings.offers().stream()
                .map(OfferResult::offer)
                .filter(offer -> offer.type().phase() == phase)
                .map(Offer::id)
                .filter(adoption::earns)
                .toList();
        return figures(phase, offers, sums);
    }

    /** Over all phases, a deal or partner of several counted once. */
    PhaseFigures total() {
        List<String> offers = earnings.offers().stream()
                .map(OfferResult::id)
                .filter(adoption::earns)
                .toList();
        return figures(null, offers, earnings.total());
    }

    private PhaseFigures figures(@Nullable Phase phase, List<String> offers, Earnings.Sums sums) {
        return new PhaseFigures(
                phase,
                offers.size(),
                sums.deals.cardinality(),
                sums.events.cardinality(),
                sums.partners.cardinality(),
                Kpi.decimal(revenue(sums.deals)),
                sums.paid,
                sums.partners.isEmpty() ? why(offers) : null);
    }

    private long revenue(BitSet paidOn) {
        long revenue = 0;
        for (int row = paidOn.nextSetBit(0); row >= 0; row = paidOn.nextSetBit(row + 1)) {
            revenue = Math.addExact(revenue, deals.net(row));
        }
        return revenue;
    }

    private static @Nullable String why(List<String> offers) {
        return offers.isEmpty() ? "no active offer" : "nothing is paid by " + String.join(", ", offers);
    }
}
