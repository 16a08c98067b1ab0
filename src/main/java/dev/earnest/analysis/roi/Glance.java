package dev.earnest.analysis.roi;

import dev.earnest.analysis.payback.IncrementalShares;
import dev.earnest.analysis.payback.Margins;
import dev.earnest.analysis.payback.PaidDeals;
import dev.earnest.catalog.Catalog;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.SideBySide;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program pays, to whom, and what it brings: the figures that somebody who turns its dials looks at. The next program
 * on the same data takes over what its offers have in common with this one, so that it takes no longer than what differs.
 */
public final class Glance {
    private final Payouts payouts;
    private final List<OfferGlance> offers;
    private final Worth worth;
    private final RoiRow program;
    private final long[] byPartner;

    /** What one offer pays. */
    private record OfferGlance(String id, int rank, long[] byPartner, BitSet deals, int first, int last) {}

    private Glance(Payouts payouts, List<OfferGlance> offers, @Nullable Glance before) {
        this.payouts = payouts;
        this.offers = offers;
        this.byPartner = summed();
        this.worth = before != null && sameDeals(before) ? before.worth : worth();
        int first = offers.stream().mapToInt(OfferGlance::first).min().orElse(Integer.MAX_VALUE);
        int last = offers.stream().mapToInt(OfferGlance::last).max().orElse(Integer.MIN_VALUE);
        int asOf = (int) payouts.asOf().toEpochDay();
        CostWindow costs = CostWindow.of(latest(), first, Math.min(asOf, last), first <= last);
        this.program = worth.row("program", currency(), paid(), costs.total());
    }

    /**
     * A glance at what a program pays.
     *
     * @param before a glance at another program on the same data, for what they have in common; null where there is none
     * @param threads at least 1; the figures are the same for any number
     */
    public static Glance of(Payouts payouts, @Nullable Glance before, int threads) {
        boolean same = before != null && before.payouts.data() == payouts.data();
        Glance known = same ? before : null;
        Set<String> kept = known == null ? Set.of() : payouts.linesSharedWith(known.payouts);
        IncrementalShares shares =
                IncrementalShares.assumed(payouts.timeline().last().economics());
        List<OfferResult> results = payouts.offers();
        List<LedgerCursor> lines = payouts.linesByOffer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        List<LedgerCursor> again = payouts.linesByOffer(Integer.MIN_VALUE, Integer.MAX_VALUE);
        OfferGlance[] offers = new OfferGlance[results.size()];
        SideBySide.each(threads, offers.length, i -> {
            String id = results.get(i).id();
            int rank = shares.rank(results.get(i));
            offers[i] = known != null && kept.contains(id)
                    ? known.offer(id, rank)
                    : walk(id, rank, payouts.data().partnerIds().size(), lines.get(i), again.get(i));
        });
        return new Glance(payouts, List.of(offers), known);
    }

    private static OfferGlance walk(String id, int rank, int partners, LedgerCursor line, LedgerCursor again) {
        long[] byPartner = new long[partners];
        PaidDeals deals = new PaidDeals();
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        while (line.next()) {
            first = Math.min(first, line.earnedDay());
            last = Math.max(last, line.earnedDay());
            long paid = line.paid();
            byPartner[line.partner()] = Math.addExact(byPartner[line.partner()], paid);
            int deal = PaidDeals.dealRow(line);
            if (deal >= 0) {
                deals.add(deal, paid);
            }
        }
        return new OfferGlance(id, rank, byPartner, deals.net(() -> again), first, last);
    }

    private OfferGlance offer(String id, int rank) {
        OfferGlance same = offers.stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new OfferGlance(id, rank, same.byPartner(), same.deals(), same.first(), same.last());
    }

    /** Whether the deals paid on are worth what those of another program are. */
    private boolean sameDeals(Glance other) {
        if (!latest().economics().equals(other.latest().economics()) || offers.size() != other.offers.size()) {
            return false;
        }
        for (int i = 0; i < offers.size(); i++) {
            OfferGlance one = offers.get(i);
            OfferGlance two = other.offers.get(i);
            if (!one.id().equals(two.id()) || !one.deals().equals(two.deals())) {
                return false;
            }
        }
        return true;
    }

    private Worth worth() {
        short[] ranks = new short[payouts.data().deals().rows()];
        for (OfferGlance offer : offers) {
            BitSet deals = offer.deals();
            for (int row = deals.nextSetBit(0); row >= 0; row = deals.nextSetBit(row + 1)) {
                ranks[row] = (short) Math.max(ranks[row], offer.rank());
            }
        }
        Margins margins = new Margins(payouts);
        Worth all = new Worth(margins.rates(), IncrementalShares.assumed(latest().economics()));
        for (int row = 0; row < ranks.length; row++) {
            if (ranks[row] != 0) {
                all.deal(margins, row, ranks[row]);
            }
        }
        return all;
    }

    private long[] summed() {
        long[] sums = new long[payouts.data().partnerIds().size()];
        for (OfferGlance offer : offers) {
            for (int partner = 0; partner < sums.length; partner++) {
                sums[partner] = Math.addExact(sums[partner], offer.byPartner()[partner]);
            }
        }
        return sums;
    }

    private Catalog latest() {
        return payouts.timeline().last();
    }

    /** What it was made from. */
    public Payouts payouts() {
        return payouts;
    }

    public CurrencyUnit currency() {
        return latest().currency();
    }

    /** Everything paid, in minor units. */
    public long paid() {
        return Arrays.stream(byPartner).reduce(0, Math::addExact);
    }

    /** The return on what is spent; null where it can't be told. */
    public @Nullable BigDecimal roi() {
        return program.roi();
    }

    /** The result of the program, as the report of return has it. */
    public RoiRow program() {
        return program;
    }

    /** What each partner is paid by code, in minor units. */
    public long[] byPartner() {
        return byPartner.clone();
    }
}
