package dev.earnest.ledger;

import dev.earnest.payout.Reason;

/** The end of a line, from currency to line break, by its reasons; each made once and found without a map. One thread. */
final class TailCells {
    private static final int SLOTS = 64;

    private final Encoding encoding;
    private final String currency;
    private final int[] reasons = new int[SLOTS];
    private final byte[][] tails = new byte[SLOTS][];

    TailCells(Encoding encoding, String currency) {
        this.encoding = encoding;
        this.currency = currency;
        for (int slot = 0; slot < SLOTS; slot++) {
            reasons[slot] = -1;
        }
    }

    /** @param bits by the order of {@link Reason} */
    byte[] of(int bits) {
        int slot = bits * 0x9E3779B9 >>> 26;
        if (reasons[slot] != bits) {
            reasons[slot] = bits;
            tails[slot] = encoding.join(
                    encoding.cell(LedgerColumn.CURRENCY, currency),
                    encoding.cell(LedgerColumn.REASON, Reason.words(bits)),
                    encoding.end());
        }
        return tails[slot];
    }
}
