package dev.earnest.deal;

/** Whose turn it is: which of several files, from 0, the rows read now are of. Mutable, for one thread. */
final class Turn {
    int file;
}
