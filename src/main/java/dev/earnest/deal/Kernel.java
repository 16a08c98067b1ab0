package dev.earnest.deal;

import dev.earnest.money.Fixed4;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one column in all rows of a block; marks the rows it cannot read as odd. */
abstract sealed class Kernel permits Kernel.Numbers, Kernel.Dates, TextKernel, RawKernel, RowKernel {
    /** Reads all rows; {@code odd} has room for them, and {@code counts} is told of numbers rounded. */
    abstract void read(Tokens tokens, boolean[] odd, RowCounts rounded);

    /** Whether a cell of nothing but spaces, or one that a mapping names, counts as blank. */
    static boolean blank(byte[] bytes, int from, int to, @Nullable Dictionary blanks) {
        return from == to
                || bytes[from] <= ' ' && bytes[from] >= 0 && onlySpace(bytes, from, to)
                || blanks != null && blanks.code(bytes, from, to) >= 0;
    }

    private static boolean onlySpace(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** A cell's characters. */
    static void slice(byte[] bytes, int from, int to, Slice into) {
        char[] chars = new String(bytes, from, to - from, java.nio.charset.StandardCharsets.UTF_8).toCharArray();
        into.set(chars, 0, chars.length);
    }

    /** Numbers: digits, a sign and a point at sight, everything else as {@link NumberText} has it. */
    static final class Numbers extends Kernel {
        private static final long UNUSUAL = Digits.NONE;
        private static final int MOST_DIGITS = 14;

        private final int cell;
        private final @Nullable Dictionary blanks;
        private final ColumnBuilder.Numbers builder;
        private final NumberText text;
        private final byte decimal;
        private final boolean strips;
        private final Slice slice = new Slice();

        Numbers(int cell, @Nullable Dictionary blanks, ColumnBuilder.Numbers builder) {
            this.cell = cell;
            this.blanks = blanks;
            this.builder = builder;
            this.text = builder.text();
            this.decimal = (byte) text.style().decimal();
            this.strips = !text.style().strip().isEmpty();
        }

        @Override
        void read(Tokens tokens, boolean[] odd, RowCounts rounded) {
            byte[] bytes = tokens.bytes();
            int rows = tokens.rows();
            long[] values = builder.room(rows);
            for (int row = 0; row < rows; row++) {
                int from = tokens.from(row, cell);
                int to = tokens.to(row, cell);
                long value = strips || blanks != null ? Digits.NONE : Digits.upToEight(bytes, from, to, decimal);
                values[row] = value == Digits.NONE ? longer(bytes, from, to, row, odd, rounded) : value;
            }
        }

        private long longer(byte[] bytes, int from, int to, int row, boolean[] odd, RowCounts rounded) {
            long value = strips || blanks != null ? UNUSUAL : plain(bytes, from, to, decimal);
            return value == UNUSUAL ? unusual(bytes, from, to, row, odd, rounded) : value;
        }

        /** The number of a cell that is blank or written in at most 14 digits and 4 decimals, else {@link #UNUSUAL}. */
        private static long plain(byte[] bytes, int from, int to, byte decimal) {
            if (from == to) {
                return Fixed4.BLANK;
            }
            int start = bytes[from] == '-' ? from + 1 : from;
            long value = 0;
            int at = start;
            while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
                value = value * 10 + (bytes[at++] - '0');
            }
            int whole = at - start;
            if (whole == 0 || whole > MOST_DIGITS || at < to && bytes[at] != decimal) {
                return UNUSUAL;
            }
            int decimals = 4;
            for (at++; at < to; at++) {
                if (bytes[at] < '0' || bytes[at] > '9' || --decimals < 0) {
                    return UNUSUAL;
                }
                value = value * 10 + (bytes[at] - '0');
            }
            for (; decimals > 0; decimals--) {
                value *= 10;
            }
            return start == from ? value : -value;
        }

        private long unusual(byte[] bytes, int from, int to, int row, boolean[] odd, RowCounts rounded) {
            if (blank(bytes, from, to, blanks)) {
                return Fixed4.BLANK;
            }
            slice(bytes, from, to, slice);
            long value = text.read(slice);
            switch (text.outcome()) {
                case EXACT -> {}
                case ROUNDED -> rounded.add(row, 1);
                case NO_NUMBER, TOO_LARGE -> odd[row] = true;
            }
            return value;
        }
    }

    /** Dates: {@code 2026-03-31} at sight, everything else as {@link DateText} has it. */
    static final class Dates extends Kernel {
        private static final int CACHED = 256;

        private final int cell;
        private final @Nullable Dictionary blanks;
        private final ColumnBuilder.Dates builder;
        private final DateText text;
        private final boolean iso;
        private final Slice slice = new Slice();
        private final long[] months = new long[CACHED];
        private final int[] dayBefore = new int[CACHED];
        private final int[] lengths = new int[CACHED];

        Dates(int cell, @Nullable Dictionary blanks, ColumnBuilder.Dates builder) {
            this.cell = cell;
            this.blanks = blanks;
            this.builder = builder;
            this.text = builder.text();
            this.iso = text.onlyIso() && blanks == null;
        }

        @Override
        void read(Tokens tokens, boolean[] odd, RowCounts rounded) {
            byte[] bytes = tokens.bytes();
            int rows = tokens.rows();
            int[] days = builder.room(rows);
            for (int row = 0; row < rows; row++) {
                int from = tokens.from(row, cell);
                int to = tokens.to(row, cell);
                int day = iso && to - from == 10 ? plain(bytes, from) : DateColumn.BLANK;
                days[row] = day != DateColumn.BLANK || from == to ? day : unusual(bytes, from, to, row, odd);
            }
        }

        /** The day of {@code 2026-03-31}, its year and month looked up; blank where it is no such date. */
        private int plain(byte[] bytes, int from) {
            long month = WordHash.word(bytes, from);
            int slot = (int) (month * 0x9E37_79B9_7F4A_7C15L >>> 56);
            if (months[slot] != month && !remember(month, bytes, from, slot)) {
                return DateColumn.BLANK;
            }
            int tens = bytes[from + 8] - '0';
            int ones = bytes[from + 9] - '0';
            int day = tens * 10 + ones;
            boolean good = tens >= 0 && ones >= 0 && ones <= 9 && day >= 1 && day <= lengths[slot];
            return good ? dayBefore[slot] + day : DateColumn.BLANK;
        }

        private boolean remember(long month, byte[] bytes, int from, int slot) {
            char[] first = new char[10];
            for (int i = 0; i < 8; i++) {
                first[i] = (char) (bytes[from + i] & 0xFF);
            }
            first[8] = '0';
            first[9] = '1';
            slice.set(first, 0, 10);
            int day = text.read(slice);
            if (day == DateColumn.BLANK) {
                return false;
            }
            months[slot] = month;
            dayBefore[slot] = day - 1;
            lengths[slot] = java.time.LocalDate.ofEpochDay(day).lengthOfMonth();
            return true;
        }

        private int unusual(byte[] bytes, int from, int to, int row, boolean[] odd) {
            if (blank(bytes, from, to, blanks)) {
                return DateColumn.BLANK;
            }
            slice(bytes, from, to, slice);
            slice.trim();
            if (slice.blank()) {
                return DateColumn.BLANK;
            }
            int day = text.read(slice);
            odd[row] |= day == DateColumn.BLANK;
            return day;
        }
    }
}
