package dev.earnest.language.bind;

/** Whose fields conditions read. */
enum Side {
    /** {@code who} and {@code seller}: the partner's columns, segments, metrics and ladders. */
    PARTNER,
    /** {@code when}: the deal's or event's fields, and those worked out from the deals. */
    DEAL,
    /** {@code when} of a metric or fund: as {@link #DEAL}, but no offer whose deals {@code nth} could count. */
    HISTORY,
    /** {@code attached_to}: plain fields of an earlier deal. */
    EARLIER_DEAL,
    /** A level of a ladder: metrics only. */
    LEVEL
}
