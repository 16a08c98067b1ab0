package dev.earnest.claims.journal;

/** Why something is booked. */
public enum EntryKind {
    /** Earned, so owed. */
    ACCRUAL("accrue"),
    /** Taken back. */
    CLAWBACK("claw back"),
    /** Earned, and not owed before the evidence is there. */
    HELD("hold for evidence"),
    /** Paid. */
    PAYMENT("pay"),
    /** Owed by the partner, and asked back. */
    BILL("bill"),
    /** Too little to be paid, and given up. */
    FORFEIT("forfeit");

    private final String words;

    EntryKind(String words) {
        this.words = words;
    }

    /** As printed. */
    public String words() {
        return words;
    }
}
