package dev.earnest.deal;

import java.time.LocalDate;

/** Dates as days since 1 January 1970. */
public final class DateColumn implements Column {
    /** The day of a blank cell. */
    public static final int BLANK = Integer.MIN_VALUE;

    private final String name;
    private final int rows;
    private final int dayBefore;
    /** Days since the one before the first; 0 is blank. */
    private final Ints ranks;

    DateColumn(String name, int rows, int dayBefore, Ints ranks) {
        this.name = name;
        this.rows = rows;
        this.dayBefore = dayBefore;
        this.ranks = ranks;
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
        return ranks.get(row) == 0;
    }

    @Override
    public String text(int row) {
        return blank(row) ? "" : LocalDate.ofEpochDay(day(row)).toString();
    }

    /** Whether all cells are known to be blank. */
    boolean isBlank() {
        return dayBefore == 0 && ranks.largest() == 0;
    }

    /** No day is before this one. */
    int first() {
        return dayBefore + 1;
    }

    /** No day is after this one. */
    int last() {
        return dayBefore + ranks.largest();
    }

    /** A row's day, {@link #BLANK} where it is blank. */
    public int day(int row) {
        int rank = ranks.get(row);
        return rank == 0 ? BLANK : rank + dayBefore;
    }

    /** Copies the days of {@code count} rows from {@code from} on to the start of {@code target}. */
    public void copy(int from, int count, int[] target) {
        ranks.copy(from, count, -dayBefore, target, 0);
        for (int i = 0; i < count; i++) {
            target[i] = target[i] == dayBefore ? BLANK : target[i];
        }
    }

    /** The days of all rows, in an array made for the caller. */
    public int[] days() {
        int[] days = new int[rows];
        copy(0, rows, days);
        return days;
    }
}
