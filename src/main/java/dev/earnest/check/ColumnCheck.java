package dev.earnest.check;

/** A check that sees one column at a time, read to its end. */
public interface ColumnCheck extends Check {
    /** Adds what is odd about a column. */
    void check(ColumnProfile column, Hits hits);
}
