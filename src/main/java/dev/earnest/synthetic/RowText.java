package dev.earnest.synthetic;

/** Writes rows of one file; mutable, for one thread. */
@FunctionalInterface
interface RowText {
    /** Appends row number {@code row}, from 0, with its line end. */
    void write(long row, ByteText out);
}
