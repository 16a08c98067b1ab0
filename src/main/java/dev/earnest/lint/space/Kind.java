package dev.earnest.lint.space;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the values of an axis are, and how close two of them can lie. */
public enum Kind {
    /** A cell with one word. */
    WORD,
    /** A cell of the partner file: one word, or several with {@code ;} between. */
    WORDS,
    /** A number with up to four decimals, as data are read. */
    NUMBER,
    /** A whole number. */
    WHOLE,
    /** A day, as days since 1970-01-01. */
    DAY,
    /** Any number at all: a quotient, or a metric. */
    REAL,
    /** A length of time, in days; months are as long as they can be, so nothing is ever left out. */
    LENGTH;

    /** Whether values are words, not numbers. */
    public boolean isWords() {
        return this == WORD || this == WORDS;
    }

    /** Decimals a value can have; below 0 where there is no end to them. */
    int decimals() {
        return switch (this) {
            case NUMBER -> 4;
            case WHOLE, DAY, LENGTH -> 0;
            case WORD, WORDS, REAL -> -1;
        };
    }

    /** The least value at or above {@code bound}, or above it where it is not included. */
    BigDecimal least(BigDecimal bound, boolean inclusive) {
        if (decimals() < 0) {
            return bound;
        }
        BigDecimal rounded = bound.setScale(decimals(), RoundingMode.CEILING);
        boolean at = rounded.compareTo(bound) == 0;
        return at && !inclusive ? rounded.add(step()) : rounded;
    }

    /** The greatest value at or below {@code bound}, or below it where it is not included. */
    BigDecimal greatest(BigDecimal bound, boolean inclusive) {
        if (decimals() < 0) {
            return bound;
        }
        BigDecimal rounded = bound.setScale(decimals(), RoundingMode.FLOOR);
        boolean at = rounded.compareTo(bound) == 0;
        return at && !inclusive ? rounded.subtract(step()) : rounded;
    }

    /** The least distance of two values. */
    BigDecimal step() {
        return BigDecimal.ONE.movePointLeft(Math.max(0, decimals()));
    }
}
