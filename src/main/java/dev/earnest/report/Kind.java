package dev.earnest.report;

/** What a column or fact holds, which decides how it is aligned and written. */
public enum Kind {
    /** A name or sentence (String). */
    TEXT,
    /** An id, never shortened (String). */
    ID,
    /** Several words (List of String): joined by commas for people, an array in JSON. */
    WORDS,
    /** A whole number (Long or Integer). */
    COUNT,
    /** Money in whole minor units of the column's currency (Long). */
    MONEY,
    /** A number of any unit (BigDecimal), written as it is. */
    NUMBER,
    /** A fraction (BigDecimal, 5% is 0.05) shown with one decimal of a percent. */
    PERCENT,
    /** A fraction (BigDecimal, 5% is 0.05) shown with two decimals of a percent. */
    RATE,
    /** A part of a whole (BigDecimal, 5% is 0.05), shown with a bar where there is room. */
    SHARE,
    /** How much more money (Long, minor units of the column's currency), with its sign for people. */
    DIFFERENCE,
    /**
     * How much more as a fraction (BigDecimal, 5% is 0.05), with its sign and one decimal of a percent for people; who may
     * get a word instead (String) where there is nothing to grow from.
     */
    GROWTH,
    /** A day (LocalDate), as ISO 8601. */
    DATE;

    /** Whether values line up at their right end. */
    public boolean isNumeric() {
        return switch (this) {
            case TEXT, ID, WORDS, DATE -> false;
            case COUNT, MONEY, NUMBER, PERCENT, RATE, SHARE, DIFFERENCE, GROWTH -> true;
        };
    }
}
