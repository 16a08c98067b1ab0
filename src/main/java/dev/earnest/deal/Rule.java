package dev.earnest.deal;

import java.util.Locale;

/** What can be wrong with a row, in the order it is told. */
public enum Rule {
    /** More or fewer cells than the header. */
    FIELD_COUNT,
    /** A cell of a workbook with an error and no value. */
    ERROR_CELL,
    /** No id, or none that can be used. */
    MISSING_ID,
    /** An id that an earlier row has. */
    DUPLICATE_ID,
    /** A cell that may not be blank. */
    MISSING_VALUE,
    /** A date that is none, or could be two. */
    BAD_DATE,
    /** A number that is none, or written as the mapping does not say. */
    BAD_NUMBER,
    /** A number too large to be counted exactly. */
    NUMBER_TOO_LARGE,
    /** A stage that is not won, lost or open. */
    BAD_STAGE,
    /** A word outside a declared dimension. */
    UNKNOWN_VALUE,
    /** A deal that closed before it was created. */
    CLOSED_BEFORE_CREATED,
    /** No rate for a currency on a day. */
    MISSING_RATE,
    /** A rate of 0 or less. */
    BAD_RATE,
    /** A partner that is not in the partner file. */
    UNKNOWN_PARTNER,
    /** A deal that is not in the deals. */
    UNKNOWN_DEAL,
    /** An event that is not in the events. */
    UNKNOWN_EVENT,
    /** A row that needs another one which was rejected. */
    NEEDS_REJECTED_ROW;

    /** The id told to people: {@code duplicate-id}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
