package dev.earnest.analysis.compare;

import dev.earnest.analysis.compare.CostFigures.Cost;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What each of several changes costs alone, as the last one, and as its share of them all; and whom it makes better off. */
final class ChangeCosts {
    /** Up to so many changes every set of them is tried. */
    private static final int EXACT = 8;

    private static final int ORDERS = 200;
    private static final long SEED = 1;

    private final int changes;
    private final PaidBySet paid;
    private final long[] basePaid;

    /** @param basePaid minor units that the base pays each partner, by code */
    ChangeCosts(int changes, PaidBySet paid, long[] basePaid) {
        this.changes = changes;
        this.paid = paid;
        this.basePaid = basePaid;
    }

    /** @param total what all changes together cost */
    CostFigures figures(long total) {
        List<long[]> fared = new ArrayList<>();
        for (int change = 0; change < changes; change++) {
            fared.add(fared(paid.moreByPartner(only(change))));
        }
        boolean exact = changes <= EXACT;
        Shapley shapley = new Shapley(changes, paid);
        Shapley.Shares shares = exact ? shapley.exact() : shapley.sampled(ORDERS, SEED);
        long all = paid.of(without(changes));
        if (all != total) {
            throw new IllegalStateException("all changes cost " + all + ", the new program " + total);
        }
        List<Cost> costs = new ArrayList<>();
        for (int change = 0; change < changes; change++) {
            long[] partners = fared.get(change);
            costs.add(new Cost(
                    paid.of(only(change)),
                    Math.subtractExact(all, paid.of(without(change))),
                    shares.shares()[change],
                    exact ? null : shares.errors()[change],
                    partners[0],
                    partners[1],
                    partners[2]));
        }
        return new CostFigures(exact ? 0 : ORDERS, SEED, paid.runs(), total, costs);
    }

    private static BitSet only(int change) {
        BitSet set = new BitSet();
        set.set(change);
        return set;
    }

    private BitSet without(int change) {
        BitSet set = new BitSet();
        set.set(0, changes);
        set.clear(change);
        return set;
    }

    /** Partners better off, worse off, and paid the same as by the base. */
    private long[] fared(long[] more) {
        long[] counts = new long[3];
        for (int partner = 0; partner < more.length; partner++) {
            if (more[partner] != 0) {
                counts[more[partner] > 0 ? 0 : 1]++;
            } else if (basePaid[partner] != 0) {
                counts[2]++;
            }
        }
        return counts;
    }
}
