package dev.earnest.check;

import java.util.Locale;

/** What a check is about. */
public enum Topic {
    /** Cells and columns. */
    CELLS,
    /** Deals and the dates and amounts in them. */
    DEALS,
    /** Registrations of deals. */
    REGISTRATIONS,
    /** Partners. */
    PARTNERS,
    /** What a catalog asks of the data. */
    CATALOG;

    /** As written in lists: {@code cells}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
