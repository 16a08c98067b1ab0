package dev.earnest.payout;

/** What a ledger line is; the order is that of lines of one deal and offer. */
public enum LineKind {
    EARNING,
    /** What was refunded, counted again as a credit note. */
    RECOUNT,
    CLAWBACK,
    CARRY,
    GUARANTEE;

    /** As written in the ledger; a recount is a clawback there. */
    public String word() {
        return this == RECOUNT ? "clawback" : name().toLowerCase(java.util.Locale.ROOT);
    }
}
