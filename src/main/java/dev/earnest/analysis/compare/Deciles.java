package dev.earnest.analysis.compare;

import java.util.Arrays;

/** Tenths of partners by what the base pays them, from 1, the least paid; equal payouts are in one tenth. */
final class Deciles {
    private final long[] paid;

    /** @param paid minor units above 0, in any order */
    Deciles(long[] paid) {
        this.paid = paid.clone();
        Arrays.sort(this.paid);
    }

    /** The decile of a payout above 0: that of the first of all who are paid as much. */
    int of(long money) {
        int low = 0;
        int high = paid.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (paid[middle] < money) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (int) (low * 10L / paid.length) + 1;
    }
}
