package dev.earnest.payout;

/** Goes from line to line of one or more series. */
interface Walk {
    /** Moves to the next line; false after the last. */
    boolean advance();

    /** The series of the line it stands on. */
    Series series();

    /** The line it stands on. */
    int line();
}
