package dev.earnest.deal;

import dev.earnest.money.Fixed4;

/** Numbers in whole ten-thousandths. */
public final class NumberColumn implements Column {
    /** The multiple that stands for a blank cell. */
    static final int SMALL_BLANK = Integer.MIN_VALUE;
    private static final int[] NO_SMALL = {};
    private static final long[] NO_LARGE = {};

    private final String name;
    private final int rows;
    private final int[] small;
    private final int unit;
    private final long[] large;
    private final int units;

    private NumberColumn(String name, int rows, int[] small, int unit, long[] large, int units) {
        this.name = name;
        this.rows = rows;
        this.small = small;
        this.unit = unit;
        this.large = large;
        this.units = units;
    }

    /** A column of these numbers. */
    static NumberColumn of(String name, int rows, long[] values) {
        return new NumberColumn(name, rows, NO_SMALL, 1, values, 0);
    }

    /** A column of small multiples of {@code unit}, {@link Integer#MIN_VALUE} for a blank cell. */
    static NumberColumn of(String name, int rows, int[] multiples, int unit, int units) {
        return new NumberColumn(name, rows, multiples, unit, NO_LARGE, units);
    }

    /** A column that is blank in every row. */
    static NumberColumn blank(String name, int rows) {
        return new NumberColumn(name, rows, NO_SMALL, 1, NO_LARGE, Packing.ALL_UNITS);
    }

    /** Whether all cells are known to be blank. */
    boolean isBlank() {
        return small.length == 0 && large.length == 0;
    }

    /** The units, as {@link Packing} numbers them, of which all numbers are known to be small multiples. */
    int units() {
        return units;
    }

    /** Copies the multiples where they are of this unit; false where they are of another. */
    boolean copyMultiples(int asked, int[] target, int at) {
        if (small.length == 0 || unit != asked) {
            return false;
        }
        System.arraycopy(small, 0, target, at, rows);
        return true;
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
        return value(row) == Fixed4.BLANK;
    }

    @Override
    public String text(int row) {
        return blank(row) ? "" : Fixed4.decimal(value(row)).toPlainString();
    }

    /** A row's number in ten-thousandths, {@link Fixed4#BLANK} where it is blank. */
    public long value(int row) {
        if (small.length > 0) {
            int multiple = small[row];
            return multiple == SMALL_BLANK ? Fixed4.BLANK : (long) multiple * unit;
        }
        return large.length > 0 ? large[row] : Fixed4.BLANK;
    }

    /** Copies the numbers of {@code count} rows from {@code from} on to the start of {@code target}. */
    public void copy(int from, int count, long[] target) {
        if (large.length > 0) {
            System.arraycopy(large, from, target, 0, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            target[i] = value(from + i);
        }
    }

    /** The numbers of all rows, in an array made for the caller. */
    public long[] values() {
        long[] values = new long[rows];
        copy(0, rows, values);
        return values;
    }
}
