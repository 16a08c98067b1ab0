package dev.earnest.analysis.roi;

import dev.earnest.payout.Payouts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** What payouts and won deals come to from list price to cost. Sums of different deals of one program add up. */
public final class GrossToNetSums implements Serializable {
    private static final long serialVersionUID = 1;

    /** Types of offers that pay, in the order of the first offer of each. */
    final ArrayList<String> types;

    final FallSums whole;
    /** In no order: with a group for each account, one would cost more than all sums. */
    final HashMap<GroupValues, FallSums> groups;
    /** Whether groups stand in the order of their words, as those of time do. */
    final boolean ordered;

    final Beside beside;

    /**
     * What no step takes off, and what the ledger pays, walked by itself.
     *
     * @param withoutList won deals without a list price
     * @param refunded of won deals, in ten-thousandths
     * @param ledger in minor units
     */
    record Beside(long withoutList, long refunded, long ledger) implements Serializable {
        private static final long serialVersionUID = 1;

        Beside plus(Beside other) {
            return new Beside(
                    withoutList + other.withoutList,
                    Math.addExact(refunded, other.refunded),
                    Math.addExact(ledger, other.ledger));
        }
    }

    GrossToNetSums(
            List<String> types, FallSums whole, HashMap<GroupValues, FallSums> groups, boolean ordered, Beside beside) {
        this.types = new ArrayList<>(types);
        this.whole = whole;
        this.groups = groups;
        this.ordered = ordered;
        this.beside = beside;
    }

    /**
     * The sums of payouts: of a whole run, or of the rows of some deals alone.
     *
     * @param request fails with InputException where it names a field that is none
     */
    public static GrossToNetSums of(Payouts payouts, RoiRequest request) {
        return new GrossToNetWalk(payouts, request).sums();
    }

    /** Both together, of different deals of one program and for one request; neither is changed. */
    public GrossToNetSums plus(GrossToNetSums other) {
        if (!types.equals(other.types)) {
            throw new IllegalArgumentException("sums of different programs: " + types + ", " + other.types);
        }
        HashMap<GroupValues, FallSums> both = new HashMap<>(groups);
        other.groups.forEach((values, more) -> both.merge(values, more, FallSums::plus));
        return new GrossToNetSums(types, whole.plus(other.whole), both, ordered, beside.plus(other.beside));
    }
}
