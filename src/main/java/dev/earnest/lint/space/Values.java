package dev.earnest.lint.space;

/** A set of the values a field can have; among them, or not, no value at all. */
public sealed interface Values permits WordSet, NumberSet {
    /** Whether a blank cell is among them. */
    boolean blank();

    /** Every value that is not among them. */
    Values not();

    /** The values in both; both must be of one sort. */
    Values and(Values other);

    /** Whether no value of that kind is among them, a blank neither. */
    boolean isEmpty(Kind kind);

    /** Whether every value of that kind is also in {@code other}. */
    default boolean isWithin(Values other, Kind kind) {
        return and(other.not()).isEmpty(kind);
    }
}
