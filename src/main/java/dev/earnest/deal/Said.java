package dev.earnest.deal;

import org.jspecify.annotations.Nullable;

/**
 * What is told of a fault: what is, and what to do about it, where there is something.
 *
 * @param cell the cell of the row that it is about, from 0; -1 where it is about no single one
 */
record Said(String message, @Nullable String help, int cell) {
    Said(String message, @Nullable String help) {
        this(message, help, -1);
    }
}
