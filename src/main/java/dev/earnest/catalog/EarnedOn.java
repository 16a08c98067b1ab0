package dev.earnest.catalog;

import java.util.Locale;

/** The day that counts for a deal. */
public enum EarnedOn {
    CLOSE_DATE,
    CASH_DATE,
    CREATED_DATE,
    REGISTERED_DATE;

    /** The column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
