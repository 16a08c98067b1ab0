package dev.earnest.analysis;

import org.jspecify.annotations.Nullable;

/** A field that lines are grouped by: a number for each line, and the word for each number. */
interface Dimension {
    /** As the user named it. */
    String name();

    /** The number of its value in a line; below 0 where it is blank. */
    int code(Line line);

    /** The word for a number, null for one below 0. */
    @Nullable
    String value(int code);

    /** Whether groups stand in the order of its words, as those of time do. */
    default boolean isOrdered() {
        return false;
    }

    /** Whether all lines of an offer have the same value. */
    default boolean isOfOffer() {
        return false;
    }
}
