package dev.earnest.deal;

/** How much of an input is read at once. */
enum Extent {
    /** All of it. */
    WHOLE,
    /** A part in which are all rows that a check compares with each other. */
    BOOK,
    /** Any rows, which were checked before: those they name may be elsewhere. */
    SLICE
}
