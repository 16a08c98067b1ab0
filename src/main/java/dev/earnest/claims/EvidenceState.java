package dev.earnest.claims;

import java.util.Locale;

/** How far the evidence for a deal or event has come. */
public enum EvidenceState {
    /** One approved claim shows all of it: paid. */
    COMPLETE,
    /** A claim waits for its decision. */
    UNDECIDED,
    /** Approved, and some of it is shown by no claim. */
    INCOMPLETE,
    /** Approved claims show all of it together, and none does alone. */
    SPLIT,
    /** Every claim was rejected. */
    REJECTED,
    /** Nobody has claimed. */
    UNCLAIMED;

    /** As printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
