package dev.earnest.ledger;

/** What a ledger is written as. */
public enum LedgerFormat {
    /** RFC 4180 with a header line, LF line ends. */
    CSV,
    /** One JSON object a line; money and numbers as strings, what is blank as null. */
    NDJSON
}
