package dev.earnest.claims;

import dev.earnest.problem.Severity;
import java.util.Locale;

/** What can be wrong with a claim, worst first. */
public enum FindingKind {
    /** The same partner, offer, deal or event, amount and invoice again. */
    DUPLICATE_CLAIM(Severity.ERROR),
    /** An invoice that another claim has too. */
    REUSED_INVOICE(Severity.ERROR),
    /** Marked paid, while the ledger holds the line. */
    PAID_WITHOUT_EVIDENCE(Severity.ERROR),
    /** Another sum was paid out than is due. */
    WRONG_PAYMENT(Severity.ERROR),
    /** For an offer that the program has not. */
    CLAIM_WITHOUT_OFFER(Severity.ERROR),
    /** The offer pays this partner nothing there. */
    CLAIM_WITHOUT_PAYOUT(Severity.WARNING),
    /** More than is due, or than earlier claims have left. */
    ABOVE_ENTITLEMENT(Severity.WARNING),
    /** The same partner, offer and amount a few days later. */
    REPEATED_AMOUNT(Severity.WARNING),
    /** Lacks something that the offer asks for. */
    INCOMPLETE_EVIDENCE(Severity.WARNING),
    /** Names neither a deal nor an event. */
    CLAIM_WITHOUT_SUBJECT(Severity.WARNING),
    /** A status that says nothing here. */
    ODD_STATUS(Severity.WARNING),
    /** Dates in another order than submitted, decided, paid. */
    ODD_DATES(Severity.WARNING),
    /** Shows something after the time for it. */
    LATE_EVIDENCE(Severity.INFO);

    private final Severity severity;

    FindingKind(Severity severity) {
        this.severity = severity;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }

    /** Its id. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
