package dev.earnest.catalog;

import java.util.Locale;

/** Whether an offer pays. */
public enum Status {
    ACTIVE,
    /** Worked out as if alone, reported, never paid. */
    GHOST,
    /** Kept for history, pays nothing. */
    RETIRED;

    /** As written in a catalog. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
