package dev.earnest.analysis.payback;

import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The deals that an offer pays on: those with a line that pays, less those whose lines come to nothing. */
public final class PaidDeals {
    private final BitSet paid = new BitSet();
    private final BitSet takenBack = new BitSet();

    /** The rows of the deals that some offer pays on with lines earned from one day to another. */
    public static BitSet of(Payouts payouts, int from, int to) {
        BitSet all = new BitSet();
        List<LedgerCursor> lines = payouts.paymentsByOffer(from, to);
        for (int offer = 0; offer < lines.size(); offer++) {
            PaidDeals ofOffer = new PaidDeals();
            LedgerCursor line = lines.get(offer);
            while (line.next()) {
                if (dealRow(line) >= 0) {
                    ofOffer.add(dealRow(line), line.paid());
                }
            }
            int place = offer;
            all.or(ofOffer.net(() -> payouts.paymentsByOffer(from, to).get(place)));
        }
        return all;
    }

    /** Notes a line of a deal. */
    public void add(int dealRow, long paidMinor) {
        if (paidMinor != 0) {
            paid.set(dealRow);
            if (paidMinor < 0) {
                takenBack.set(dealRow);
            }
        }
    }

    /** The row of the deal a line pays on, below 0 where it pays on none or on an event. */
    public static int dealRow(LedgerCursor line) {
        return line.eventRow() >= 0 ? -1 : line.dealRow();
    }

    /**
     * The rows of the deals. Most have no line that takes back; only those of the others are summed.
     *
     * @param again the same lines once more
     */
    public BitSet net(Supplier<LedgerCursor> again) {
        if (takenBack.isEmpty()) {
            return paid;
        }
        Map<Integer, Long> sums = new HashMap<>();
        LedgerCursor line = again.get();
        while (line.next()) {
            int row = dealRow(line);
            if (row >= 0 && takenBack.get(row)) {
                sums.merge(row, line.paid(), Math::addExact);
            }
        }
        sums.forEach((row, sum) -> paid.set(row, sum != 0));
        return paid;
    }
}
