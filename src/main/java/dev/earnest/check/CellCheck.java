package dev.earnest.check;

/** A check that sees one cell at a time, which is not blank. */
public interface CellCheck extends Check {
    /** Whether a cell of a column is odd. */
    boolean isOdd(String cell, ColumnUse column);

    /** What to say of a column with such cells, to be read after how many there are and the first of them. */
    String said();

    /** What to do about it. */
    String help();
}
