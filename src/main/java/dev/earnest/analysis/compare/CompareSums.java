package dev.earnest.analysis.compare;

import dev.earnest.analysis.compare.CompareFigures.MoneyChange;
import dev.earnest.payout.Payouts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the lines of a part of the ledger come to under two programs. Parts add up to the whole where all lines of a deal or
 * an event are in one part, with its row: so deals whose payout differs are counted once, while partners, who may have lines
 * in several parts, are kept by their ids. In itself everything is in the order of values, whichever part came first.
 */
public final class CompareSums implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int first;
    private final int last;
    private final MoneyChange total;
    private final String[] partners;
    private final long[] basePaid;
    private final long[] nextPaid;
    private final ArrayList<OfferSums> offers;

    CompareSums(
            int first,
            int last,
            MoneyChange total,
            String[] partners,
            long[] basePaid,
            long[] nextPaid,
            List<OfferSums> offers) {
        this.first = first;
        this.last = last;
        this.total = total;
        this.partners = partners;
        this.basePaid = basePaid;
        this.nextPaid = nextPaid;
        this.offers = new ArrayList<>(offers);
    }

    /**
     * Those of two programs on the same part of the data; cheapest where the second was compiled after the first, so that
     * offers that do not differ share their lines.
     */
    public static CompareSums of(Payouts base, Payouts next, CompareRequest request) {
        return new CompareWalk(base, next, request).sums();
    }

    /**
     * The lines of one offer under both programs.
     *
     * @param more what each partner is paid more, by number; empty where nobody is
     * @param movedDeals pairs of a deal and a partner whose payout differs
     */
    record OfferSums(
            String id,
            String type,
            boolean inBase,
            boolean inNext,
            MoneyChange money,
            long[] more,
            long movedDeals,
            StepSums steps)
            implements Serializable {

        OfferSums plus(OfferSums other, int partners, int[] ofThis, int[] ofOther) {
            if (!id.equals(other.id) || inBase != other.inBase || inNext != other.inNext) {
                throw new IllegalArgumentException("the sums of `" + id + "` and of `" + other.id + "`");
            }
            return new OfferSums(
                    id,
                    type,
                    inBase,
                    inNext,
                    money.plus(other.money),
                    both(more, ofThis, other.more, ofOther, partners),
                    Math.addExact(movedDeals, other.movedDeals),
                    StepSums.both(steps, ofThis, other.steps, ofOther));
        }

        /** Sum of what partners get more. */
        long gains() {
            long gains = 0;
            for (long each : more) {
                gains = Math.addExact(gains, Math.max(0, each));
            }
            return gains;
        }

        /** Sum of what partners get less, at least 0. */
        long losses() {
            long losses = 0;
            for (long each : more) {
                losses = Math.addExact(losses, Math.max(0, Math.negateExact(each)));
            }
            return losses;
        }
    }

    /** Those of two parts; fails with IllegalArgumentException where they are not of the same programs. */
    public CompareSums plus(CompareSums other) {
        if (offers.size() != other.offers.size()) {
            throw new IllegalArgumentException("sums of different programs");
        }
        PartnerUnion union = new PartnerUnion(partners, other.partners);
        int size = union.ids().length;
        List<OfferSums> sums = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            sums.add(offers.get(i).plus(other.offers.get(i), size, union.ofOne(), union.ofOther()));
        }
        return new CompareSums(
                Math.min(first, other.first),
                Math.max(last, other.last),
                total.plus(other.total),
                union.ids(),
                both(basePaid, union.ofOne(), other.basePaid, union.ofOther(), size),
                both(nextPaid, union.ofOne(), other.nextPaid, union.ofOther(), size),
                sums);
    }

    private static long[] both(long[] one, int[] ofOne, long[] other, int[] ofOther, int size) {
        if (one.length == 0 && other.length == 0) {
            return one;
        }
        long[] both = new long[size];
        for (int i = 0; i < one.length; i++) {
            both[ofOne[i]] = one[i];
        }
        for (int i = 0; i < other.length; i++) {
            both[ofOther[i]] = Math.addExact(both[ofOther[i]], other[i]);
        }
        return both;
    }

    /** The first day that earned a line under either; after {@link #last} where there is none. */
    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** All parts under both, summed from the lines and not from the offers. */
    MoneyChange total() {
        return total;
    }

    /** Ids of the partners with a line under either, in their order. */
    String[] partners() {
        return partners;
    }

    /** Minor units that the base pays each of them. */
    long[] basePaid() {
        return basePaid;
    }

    /** The same of the new program. */
    long[] nextPaid() {
        return nextPaid;
    }

    /** The offers of either program, the new one's order first. */
    List<OfferSums> offers() {
        return offers;
    }
}
