package dev.earnest.payout;

/** What a condition found in a row. Numbers in ten-thousandths, days since 1970-01-01. */
public sealed interface Found {

    /** No value. */
    record Blank() implements Found {}

    /** A word, as it stands in its cell. */
    record Word(String text) implements Found {}

    /** A number. */
    record Number(long value) implements Found {}

    /** A fraction, such as a discount or a metric that is a share. */
    record Ratio(long numerator, long denominator) implements Found {}

    /** A day. */
    record Day(int day) implements Found {}

    /** The time from one day to another. */
    record Span(int from, int to) implements Found {}

    /** An earlier deal of the account, by its row. */
    record Deal(int row, int day) implements Found {}

    /** {@link Number}, or {@link Blank}. */
    static Found number(long value) {
        return value == dev.earnest.money.Fixed4.BLANK ? new Blank() : new Number(value);
    }

    /** {@link Day}, or {@link Blank}. */
    static Found day(int day) {
        return day == dev.earnest.deal.DateColumn.BLANK ? new Blank() : new Day(day);
    }

    /** {@link Span}, or {@link Blank} where either day is. */
    static Found span(int from, int to) {
        boolean blank = from == dev.earnest.deal.DateColumn.BLANK || to == dev.earnest.deal.DateColumn.BLANK;
        return blank ? new Blank() : new Span(from, to);
    }

    /** {@link Deal}, or {@link Blank} where the row is below 0. */
    static Found deal(int row, int day) {
        return row < 0 ? new Blank() : new Deal(row, day);
    }
}
