package dev.earnest.check;

/** A check that sees all files as rows. */
public interface DataCheck extends Check {
    /** Adds what is odd. */
    void check(Evidence data, Hits hits);
}
