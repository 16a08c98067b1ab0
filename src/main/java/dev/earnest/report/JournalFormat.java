package dev.earnest.report;

import java.util.Locale;

/** In whose words a journal is written. */
public enum JournalFormat {
    /** hledger and Ledger. */
    HLEDGER,
    /** Beancount. */
    BEANCOUNT;

    /** As written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
