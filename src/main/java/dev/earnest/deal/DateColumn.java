package dev.earnest.deal;

import java.time.LocalDate;

/** Dates as days since 1 January 1970. */
public final class DateColumn implements Column {
    /** The day of a blank cell. */
    public static final int BLANK = Integer.MIN_VALUE;

    private final String name;
    private final int rows;
    private final int[] days;

    DateColumn(String name, int rows, int[] days) {
        this.name = name;
        this.rows = rows;
        this.days = days;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public boolean blank(int row) {
        return days[row] == BLANK;
    }

    @Override
    public String text(int row) {
        return blank(row) ? "" : LocalDate.ofEpochDay(days[row]).toString();
    }

    /** A row's day, {@link #BLANK} where it is blank. */
    public int day(int row) {
        return days[row];
    }

    /** The days of all rows, not to be changed; may be longer than {@link #rows()}. */
    public int[] days() {
        return days;
    }
}
