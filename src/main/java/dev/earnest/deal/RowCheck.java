package dev.earnest.deal;

/** What must hold between the cells of a row, once each by itself is good. */
interface RowCheck {
    /** Checks the row set last as row {@code at}, telling {@code faults} what does not hold. */
    void check(int at, Faults.OfFile faults);

    /** Told that the row checked last is kept as row {@code at}. */
    default void keep(int at) {}
}
