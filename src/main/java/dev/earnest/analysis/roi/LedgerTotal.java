package dev.earnest.analysis.roi;

import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;

/** What the whole ledger pays, walked by itself: the sum that every report must come to. */
final class LedgerTotal {
    private LedgerTotal() {}

    /** Minor units of all lines earned from one day to another, both included. */
    static long of(Payouts payouts, int from, int to) {
        long sum = 0;
        LedgerCursor line = payouts.ledger();
        while (line.next()) {
            if (line.earnedDay() >= from && line.earnedDay() <= to) {
                sum = Math.addExact(sum, line.paid());
            }
        }
        return sum;
    }
}
