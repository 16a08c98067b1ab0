package dev.earnest.analysis.kpi;

import dev.earnest.analysis.kpi.KpiFigures.AdoptionFigures;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Window;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Which partners an offer is for, and which of them it pays. */
final class Adoption {
    private final Payouts payouts;
    private final Earnings earnings;
    private final Span window;
    private final BitSet program;
    private final BitSet eligible = new BitSet();
    private final List<AdoptionFigures> offers = new ArrayList<>();

    /** @param program the partners that are in it in the window */
    Adoption(Payouts payouts, Earnings earnings, Span window, BitSet program) {
        this.payouts = payouts;
        this.earnings = earnings;
        this.window = window;
        this.program = program;
        for (int i = 0; i < earnings.offers().size(); i++) {
            add(i);
        }
        offers.sort(Comparator.comparingLong(offer -> -offer.paid()));
    }

    private void add(int place) {
        OfferResult result = earnings.offers().get(place);
        Earnings.Sums sums = earnings.offer(place);
        BitSet may = (BitSet) sums.partners.clone();
        boolean open = false;
        for (Catalog version : payouts.timeline().versions()) {
            Offer offer = version.offers().get(result.id());
            int day = offer == null ? -1 : day(version, offer);
            BitSet met = offer == null || day < window.from() ? null : payouts.eligiblePartners(version, offer, day);
            if (met != null) {
                met.and(program);
                may.or(met);
            }
            open |= day >= window.from();
        }
        if (!open && sums.partners.isEmpty()) {
            return;
        }
        eligible.or(may);
        boolean known = payouts.data().partners() != null;
        long earning = sums.partners.cardinality();
        offers.add(new AdoptionFigures(
                result.id(),
                known ? (long) may.cardinality() : null,
                earning,
                known && !may.isEmpty()
                        ? Kpi.divide(
                                java.math.BigDecimal.valueOf(earning), java.math.BigDecimal.valueOf(may.cardinality()))
                        : null,
                sums.paid));
    }

    /** The last day of the window on which an active offer earns; before the window where there is none. */
    private int day(Catalog version, Offer offer) {
        Window own = version.window(offer);
        Window all = version.effective();
        long from = Math.max(own.from().toEpochDay(), all.from().toEpochDay());
        long to = Math.min(window.to(), Math.min(own.to().toEpochDay(), all.to().toEpochDay()));
        return offer.status() == Status.ACTIVE && from <= to ? (int) to : Integer.MIN_VALUE;
    }

    /** The offers that earn in the window, most paid first. */
    List<AdoptionFigures> offers() {
        return List.copyOf(offers);
    }

    /** Whether an offer earns in the window. */
    boolean earns(String id) {
        return offers.stream().anyMatch(offer -> offer.id().equals(id));
    }

    /** Partners paid by any offer, of those that some offer is for. */
    Kpi kpi() {
        return payouts.data().partners() == null
                ? Kpi.none(KpiKind.OFFER_ADOPTION, "no partner file was given")
                : Kpi.ofCounts(
                        KpiKind.OFFER_ADOPTION,
                        earnings.total().partners.cardinality(),
                        eligible.cardinality(),
                        "no offer is for any partner in the window");
    }
}
