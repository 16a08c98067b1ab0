package dev.earnest.ledger;

import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;

/** Lines of a CSV ledger one by one, for who puts those of several runs into one order; for one thread. */
public final class LedgerLines {
    private final LineWriter writer;
    private final Bytes bytes = new Bytes(1 << 10);

    /** Lines of a run. */
    public LedgerLines(Payouts payouts) {
        this.writer = new LineWriter(payouts, Encoding.CSV, new byte[0]);
    }

    /** The header with its end. */
    public static String header() {
        return LedgerColumn.header() + "\n";
    }

    /** The line under a cursor, UTF-8, with its end: a comma and what stands behind it, the line's number left out. */
    public byte[] of(LedgerCursor line) {
        bytes.clear();
        writer.unnumbered(line, bytes);
        return bytes.toArray();
    }
}
