package dev.earnest.lint.space;

import org.jspecify.annotations.Nullable;

/**
 * One field of one thing that conditions look at; two conditions on the same axis read the same cell.
 *
 * @param of whose field: {@code deal}, {@code event}, a partner in force on some day, or an offer's own count
 * @param field the column or derived field
 */
public record Axis(String of, String field, Kind kind) {
    /** The deal itself. */
    public static final String DEAL = "deal";

    /** The event itself. */
    public static final String EVENT = "event";

    /** What the partner's columns are of begins with this. */
    static final String PARTNER = "partner ";

    /** What the columns of the partner of the deal are of, where another is paid. */
    static final String SELLER = PARTNER + "of the deal@";

    // compared so often, and so early in a run, that what Java would make up for a record at run time is written out
    // here

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Axis axis && kind == axis.kind && field.equals(axis.field) && of.equals(axis.of);
    }

    @Override
    public int hashCode() {
        return 31 * of.hashCode() + field.hashCode();
    }

    /** Whether it is a field of a partner. */
    public boolean ofPartner() {
        return of.startsWith(PARTNER);
    }

    /** Whether it is a column of the partner that is paid. */
    boolean isOf(String column) {
        return ofPartner() && !of.startsWith(SELLER) && field.equals(column);
    }

    /** Whether it is a column of the deal. */
    boolean isOfDeal(String column) {
        return of.equals(DEAL) && field.equals(column);
    }
}
