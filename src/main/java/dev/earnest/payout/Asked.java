package dev.earnest.payout;

import java.util.BitSet;

/**
 * Of what a run notes how it came about, beside working it out.
 *
 * @param deals deal rows; what events that name them earn is noted too
 * @param events event rows
 * @param partners codes of partners, as payee or as partner of the deal
 */
public record Asked(BitSet deals, BitSet events, BitSet partners) {
    /** Nothing. */
    static final Asked NOTHING = new Asked(new BitSet(), new BitSet(), new BitSet());

    /** Nothing yet: to be filled. */
    public static Asked nothingYet() {
        return new Asked(new BitSet(), new BitSet(), new BitSet());
    }

    boolean isEmpty() {
        return deals.isEmpty() && events.isEmpty() && partners.isEmpty();
    }
}
