package dev.earnest.payout;

import dev.earnest.deal.Dictionary;
import java.util.BitSet;

/** Which payees a slice has, where a run is split by payee into so many. */
public final class Slices {
    private Slices() {}

    /** The slice of a payee among so many, from 0. */
    public static int number(String partner, int count) {
        int hash = partner.hashCode() * 0x9E3779B9;
        return Math.floorMod(hash >>> 8, count);
    }

    /** Codes of the partners of one slice. */
    public static BitSet payees(Dictionary partners, int slice, int count) {
        BitSet payees = new BitSet();
        for (int code = 0; code < partners.size(); code++) {
            payees.set(code, number(partners.value(code), count) == slice);
        }
        return payees;
    }
}
