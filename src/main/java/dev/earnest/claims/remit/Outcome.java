package dev.earnest.claims.remit;

import java.util.Locale;

/** What becomes of a partner's balance in a payment run. */
public enum Outcome {
    /** Paid whole. */
    PAID,
    /** Kept for the next run: below the minimum, or below 0. */
    CARRIED,
    /** Below the minimum and given up. */
    FORFEITED,
    /** Below 0 and asked back from the partner. */
    BILLED,
    /** What was earned and what was taken back came to 0. */
    NOTHING;

    /** As printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
