package dev.earnest.check;

/** One thing that can be odd in data. */
public interface Check {
    /** What is known of it beforehand. */
    About about();
}
