package dev.earnest.analysis.roi;

import dev.earnest.analysis.Grouper;
import dev.earnest.analysis.payback.IncrementalShares;
import dev.earnest.analysis.payback.Margins;
import dev.earnest.analysis.payback.PaidDeals;
import dev.earnest.analysis.roi.RoiSums.Grouped;
import dev.earnest.analysis.roi.RoiSums.Lines;
import dev.earnest.analysis.roi.RoiSums.OfferWorth;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.SideBySide;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/** Walks payouts for what they come to: one pass over the lines of each offer, and one over its deals. */
final class RoiWalk {
    private final Payouts payouts;
    private final RoiRequest request;
    private final IncrementalShares shares;
    private final Margins margins;
    private final int from;
    private final int to;
    private final int threads;

    RoiWalk(Payouts payouts, RoiRequest request, int threads) {
        this.payouts = payouts;
        this.request = request;
        this.shares = request.shares(payouts.timeline());
        this.margins = new Margins(payouts);
        this.from = request.firstDay();
        this.to = request.lastDay();
        this.threads = threads;
    }

    /** What one offer's lines come to. */
    private static final class OfferWalk {
        private final Worth worth;
        private BitSet deals = new BitSet();
        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;

        OfferWalk(Worth worth) {
            this.worth = worth;
        }
    }

    RoiSums sums() {
        List<OfferResult> offers = payouts.offers();
        List<OfferWalk> walks = walks(offers, payouts.linesByOffer(from, to), payouts.linesByOffer(from, to));
        List<OfferResult> ghosts = payouts.ghosts();
        List<OfferWalk> ghostWalks = walks(ghosts, payouts.linesByGhost(from, to), payouts.linesByGhost(from, to));
        short[] ranks = new short[payouts.data().deals().rows()];
        long several = ranks(offers, walks, ranks);
        Worth all = nothing();
        for (int row = 0; row < ranks.length; row++) {
            if (ranks[row] != 0) {
                all.deal(margins, row, ranks[row]);
            }
        }
        walks.forEach(walk -> all.pay(walk.worth.paid()));
        return new RoiSums(
                new Lines(
                        walks.stream().mapToInt(walk -> walk.first).min().orElse(Integer.MAX_VALUE),
                        walks.stream().mapToInt(walk -> walk.last).max().orElse(Integer.MIN_VALUE),
                        LedgerTotal.of(payouts, from, to)),
                several,
                all,
                worths(offers, walks),
                worths(ghosts, ghostWalks),
                request.by().isEmpty() ? new Grouped(new TreeMap<>(), false) : groups(walks));
    }

    private Worth nothing() {
        return new Worth(margins.rates(), shares);
    }

    private static ArrayList<OfferWorth> worths(List<OfferResult> offers, List<OfferWalk> walks) {
        ArrayList<OfferWorth> worths = new ArrayList<>();
        for (int i = 0; i < walks.size(); i++) {
            worths.add(new OfferWorth(offers.get(i).id(), walks.get(i).worth));
        }
        return worths;
    }

    private List<OfferWalk> walks(List<OfferResult> offers, List<LedgerCursor> lines, List<LedgerCursor> again) {
        List<OfferWalk> walks = new ArrayList<>();
        offers.forEach(offer -> walks.add(new OfferWalk(nothing())));
        SideBySide.each(
                threads,
                offers.size(),
                i -> walk(walks.get(i), shares.rank(offers.get(i)), lines.get(i), again.get(i)));
        return walks;
    }

    private void walk(OfferWalk walk, int rank, LedgerCursor line, LedgerCursor again) {
        PaidDeals paid = new PaidDeals();
        while (line.next()) {
            walk.first = Math.min(walk.first, line.earnedDay());
            walk.last = Math.max(walk.last, line.earnedDay());
            walk.worth.pay(line.paid());
            int deal = PaidDeals.dealRow(line);
            if (deal >= 0) {
                paid.add(deal, line.paid());
            }
        }
        walk.deals = paid.net(() -> again);
        for (int row = walk.deals.nextSetBit(0); row >= 0; row = walk.deals.nextSetBit(row + 1)) {
            walk.worth.deal(margins, row, rank);
        }
    }

    /** Notes the highest rank of each deal paid on; how many deals several offers pay on. */
    private long ranks(List<OfferResult> offers, List<OfferWalk> walks, short[] ranks) {
        BitSet seen = new BitSet();
        BitSet several = new BitSet();
        for (int i = 0; i < walks.size(); i++) {
            BitSet deals = walks.get(i).deals;
            short rank = (short) shares.rank(offers.get(i));
            BitSet again = (BitSet) deals.clone();
            again.and(seen);
            several.or(again);
            seen.or(deals);
            for (int row = deals.nextSetBit(0); row >= 0; row = deals.nextSetBit(row + 1)) {
                ranks[row] = (short) Math.max(ranks[row], rank);
            }
        }
        return several.cardinality();
    }

    /** One pass over the lines; a deal that is in a group under several offers counts once there. */
    private Grouped groups(List<OfferWalk> walks) {
        Grouper grouper = Grouper.of(payouts, request.by());
        GroupedDeals deals = new GroupedDeals();
        List<Worth> worths = new ArrayList<>();
        List<LedgerCursor> lines = payouts.linesByOffer(from, to);
        for (int i = 0; i < lines.size(); i++) {
            LedgerCursor line = lines.get(i);
            int rank = shares.rank(payouts.offers().get(i));
            while (line.next()) {
                int group = grouper.of(line);
                while (worths.size() <= group) {
                    worths.add(nothing());
                }
                worths.get(group).pay(line.paid());
                int deal = PaidDeals.dealRow(line);
                if (deal >= 0 && line.paid() != 0 && walks.get(i).deals.get(deal)) {
                    deals.add(group, deal, rank);
                }
            }
        }
        deals.each((group, deal, rank) -> worths.get(group).deal(margins, deal, rank));
        TreeMap<GroupValues, Worth> groups = new TreeMap<>();
        for (int group = 0; group < worths.size(); group++) {
            groups.merge(new GroupValues(grouper.values(group)), worths.get(group), Worth::plus);
        }
        return new Grouped(groups, grouper.isOrdered());
    }
}
