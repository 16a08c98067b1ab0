package dev.earnest.deal;

import dev.earnest.money.Fixed4;

/** Cells in as few bytes as they need. */
final class Packing {
    /** Numbers that are small multiples of a cent and of a ten-thousandth. */
    static final int ALL_UNITS = 3;

    private static final long MOST = Integer.MAX_VALUE;

    private Packing() {}

    static TextColumn texts(String name, int[] codes, int rows, Dictionary dictionary) {
        int largest = -1;
        int least = Integer.MAX_VALUE;
        for (int row = 0; row < rows; row++) {
            largest = Math.max(largest, codes[row]);
            least = Math.min(least, codes[row]);
        }
        return new TextColumn(name, rows, ranks(codes, rows, least + 1, largest + 1, -1), dictionary);
    }

    /** The numbers less {@code before}, all of which come to {@code least} to {@code largest}. */
    private static Ints ranks(int[] values, int rows, int least, int largest, int before) {
        if (rows == 0 || least == largest) {
            return Ints.all(rows == 0 ? 0 : least);
        }
        Ints ranks = Ints.upTo(largest, rows);
        for (int row = 0; row < rows; row++) {
            ranks.set(row, values[row] - before);
        }
        return ranks;
    }

    static DateColumn dates(String name, int[] days, int rows) {
        int last = Integer.MIN_VALUE;
        int first = Integer.MAX_VALUE;
        boolean blanks = false;
        for (int row = 0; row < rows; row++) {
            int day = days[row];
            blanks |= day == DateColumn.BLANK;
            last = Math.max(last, day);
            first = day == DateColumn.BLANK ? first : Math.min(first, day);
        }
        if (last == DateColumn.BLANK) {
            return new DateColumn(name, rows, 0, Ints.all(0));
        }
        int before = first - 1;
        if (!blanks) {
            return new DateColumn(name, rows, before, ranks(days, rows, 1, last - before, before));
        }
        Ints ranks = Ints.upTo(last - before, rows);
        for (int row = 0; row < rows; row++) {
            ranks.set(row, days[row] == DateColumn.BLANK ? 0 : days[row] - before);
        }
        return new DateColumn(name, rows, before, ranks);
    }

    static NumberColumn numbers(String name, long[] values, int rows) {
        boolean blank = true;
        int units = ALL_UNITS;
        for (int row = 0; row < rows; row++) {
            long value = values[row];
            if (value != Fixed4.BLANK) {
                blank = false;
                units &= units(value);
            }
        }
        if (blank) {
            return NumberColumn.blank(name, rows);
        }
        int unit = unit(units);
        return unit == 0
                ? NumberColumn.of(name, rows, java.util.Arrays.copyOf(values, rows))
                : NumberColumn.of(name, rows, multiples(values, rows, unit), unit, units);
    }

    /** The units of which a number is a multiple that an int can count, a bit each. */
    static int units(long value) {
        if (value > -MOST && value < MOST) {
            return value % 100 == 0 ? ALL_UNITS : 1;
        }
        return value > -100 * MOST && value < 100 * MOST && value % 100 == 0 ? 2 : 0;
    }

    /** The unit to take where numbers fit these; 0 where none does. */
    static int unit(int units) {
        return (units & 2) != 0 ? 100 : units & 1;
    }

    private static int[] multiples(long[] values, int rows, int unit) {
        int[] multiples = new int[rows];
        for (int row = 0; row < rows; row++) {
            multiples[row] = values[row] == Fixed4.BLANK ? NumberColumn.SMALL_BLANK : (int) (values[row] / unit);
        }
        return multiples;
    }
}
