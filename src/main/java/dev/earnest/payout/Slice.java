package dev.earnest.payout;

import dev.earnest.deal.Dataset;
import java.util.BitSet;

/**
 * Some payees with all rows that what they are paid depends on.
 *
 * @param payees codes of the partners whose lines it writes
 * @param data the rows, in the order of the whole files
 * @param dealRows number of each deal row in the whole file
 * @param eventRows number of each event row in the whole file
 */
public record Slice(BitSet payees, Dataset data, int[] dealRows, int[] eventRows) {

    /** The place in the whole ledger of the line under a cursor over this slice. */
    public LedgerPlace place(LedgerCursor at, long number) {
        return at.place(this, number);
    }
}
