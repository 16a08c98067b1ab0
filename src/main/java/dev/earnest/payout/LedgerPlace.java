package dev.earnest.payout;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where a line stands in the ledger of all slices.
 *
 * @param days day with the line's own day, as one number
 * @param kind carries, deals, events, guarantees, from 0
 * @param row row of the deal or event in the whole file; -1 where there is none
 * @param share which of the deal's partners, from 0
 * @param payee partner id; compared only where there is no row
 * @param offer place of the offer
 * @param number of the line in its slice
 */
public record LedgerPlace(long days, int kind, long row, int share, String payee, int offer, long number)
        implements Comparable<LedgerPlace>, Serializable {
    private static final Comparator<LedgerPlace> ORDER = Comparator.comparingLong(LedgerPlace::days)
            .thenComparingInt(LedgerPlace::kind)
            .thenComparingLong(LedgerPlace::row)
            .thenComparingInt(LedgerPlace::share)
            .thenComparing(place -> place.row() < 0 ? place.payee() : "")
            .thenComparingInt(LedgerPlace::offer)
            .thenComparingLong(LedgerPlace::number);

    @Override
    public int compareTo(LedgerPlace other) {
        return ORDER.compare(this, other);
    }
}
