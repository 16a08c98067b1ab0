package dev.earnest.payout;

import java.util.Arrays;

/** Money by line in minor units, 0 where nothing was set: kept as ints while every figure fits, as longs from then on. */
final class MoneyColumn {
    private static final int[] NO_INTS = {};
    private static final long[] NO_LONGS = {};

    private int[] small = NO_INTS;
    private long[] large = NO_LONGS;

    long get(int line) {
        if (line < small.length) {
            return small[line];
        }
        return line < large.length ? large[line] : 0;
    }

    /** Sets a figure; {@code room} is how many lines there will be at least. */
    void set(int line, long money, int room) {
        if (large.length == 0 && (int) money == money) {
            if (line >= small.length) {
                small = Arrays.copyOf(small, Math.max(line + 1, room));
            }
            small[line] = (int) money;
        } else {
            setLarge(line, money, room);
        }
    }

    private void setLarge(int line, long money, int room) {
        if (large.length == 0) {
            large = new long[Math.max(room, Math.max(line + 1, small.length))];
            for (int i = 0; i < small.length; i++) {
                large[i] = small[i];
            }
            small = NO_INTS;
        } else if (line >= large.length) {
            large = Arrays.copyOf(large, Math.max(line + 1, room));
        }
        large[line] = money;
    }

    /** Whether nothing was ever set. */
    boolean isEmpty() {
        return small.length == 0 && large.length == 0;
    }

    /** Gives back the room behind the first {@code lines}. */
    void trim(int lines) {
        if (small.length > lines) {
            small = Arrays.copyOf(small, lines);
        }
        if (large.length > lines) {
            large = Arrays.copyOf(large, lines);
        }
    }
}
