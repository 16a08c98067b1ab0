package dev.earnest.deal;

/** As what a column is read. */
public enum Kind {
    /** Words. */
    TEXT,
    /** Numbers, in ten-thousandths. */
    NUMBER,
    /** Dates, in days. */
    DATE,
    /** Partner ids: words whose codes are those of {@link Dataset#partnerIds()}. */
    PARTNER,
    /** Account ids: words whose codes are those of {@link Dataset#accountIds()}. */
    ACCOUNT,
    /** Ids that are unique in their file. */
    ID
}
