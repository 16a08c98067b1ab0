package dev.earnest.catalog;

import java.util.Locale;

/** A fiscal period. */
public enum Period {
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    /** The whole effective window of an offer. */
    TERM;

    /** Months in one period; 0 for {@link #TERM}. */
    public int months() {
        return switch (this) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF -> 6;
            case YEAR -> 12;
            case TERM -> 0;
        };
    }

    /** As written in a catalog. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
