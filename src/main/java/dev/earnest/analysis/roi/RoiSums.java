package dev.earnest.analysis.roi;

import dev.earnest.payout.Payouts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What payouts come to for a report of return. Sums of different deals of one program add up: whatever counts deals looks at
 * one deal at a time, and groups go by their values.
 */
public final class RoiSums implements Serializable {
    private static final long serialVersionUID = 1;

    /** The first day on which something was earned; the largest int where nothing was. */
    final int first;
    /** The last one; the smallest int where nothing was. */
    final int last;
    /** Deals that more than one offer pays on. */
    final long several;
    /** What the ledger pays, walked by itself. */
    final long ledger;
    /** All offers together, a deal under several of them once at the highest share. */
    final Worth all;

    final ArrayList<OfferWorth> offers;
    final ArrayList<OfferWorth> ghosts;
    final TreeMap<GroupValues, Worth> groups;
    /** Whether groups stand in the order of their words, as those of time do. */
    final boolean ordered;

    /** What one offer's deals bring, and what it pays. */
    record OfferWorth(String offer, Worth worth) implements Serializable {
        private static final long serialVersionUID = 1;

        static ArrayList<OfferWorth> plus(List<OfferWorth> some, List<OfferWorth> others) {
            ArrayList<OfferWorth> both = new ArrayList<>();
            for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
                OfferWorth one = some.get(i);
                OfferWorth two = others.get(i);
                if (!one.offer.equals(two.offer)) {
                    throw new IllegalArgumentException("sums of different programs: " + one.offer + ", " + two.offer);
                }
                both.add(new OfferWorth(one.offer, one.worth.plus(two.worth)));
            }
            return both;
        }
    }

    /** When something was earned, and what the ledger pays. */
    record Lines(int first, int last, long ledger) {}

    /** The parts of groups. */
    record Grouped(TreeMap<GroupValues, Worth> groups, boolean ordered) {}

    RoiSums(
            Lines lines,
            long several,
            Worth all,
            ArrayList<OfferWorth> offers,
            ArrayList<OfferWorth> ghosts,
            Grouped grouped) {
        this.first = lines.first;
        this.last = lines.last;
        this.ledger = lines.ledger;
        this.several = several;
        this.all = all;
        this.offers = offers;
        this.ghosts = ghosts;
        this.groups = grouped.groups;
        this.ordered = grouped.ordered;
    }

    /**
     * The sums of payouts: of a whole run, or of the rows of some deals alone.
     *
     * @param request fails with InputException where it names a field that is none
     * @param threads at least 1; the sums are the same for any number
     */
    public static RoiSums of(Payouts payouts, RoiRequest request, int threads) {
        return new RoiWalk(payouts, request, threads).sums();
    }

    /** Both together, of different deals of one program and for one request; neither is changed. */
    public RoiSums plus(RoiSums other) {
        return new RoiSums(
                new Lines(
                        Math.min(first, other.first), Math.max(last, other.last), Math.addExact(ledger, other.ledger)),
                several + other.several,
                all.plus(other.all),
                OfferWorth.plus(offers, other.offers),
                OfferWorth.plus(ghosts, other.ghosts),
                new Grouped(GroupValues.plus(groups, other.groups, Worth::plus), ordered));
    }
}
