package dev.earnest.deal;

/** Rows of cells, one after the other, the header first where the file has one. */
interface RowSource {

    /** Reads the next row that is not an empty line; false after the last. */
    boolean next();

    /** The row read last. */
    Row row();
}
