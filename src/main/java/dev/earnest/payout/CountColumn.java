package dev.earnest.payout;

import java.util.Arrays;

/** Counts by line, 0 where nothing was set: kept in six bytes each while every one fits, in eight from then on. */
final class CountColumn {
    private static final int[] NO_INTS = {};
    private static final short[] NO_SHORTS = {};
    private static final long[] NO_LONGS = {};

    private int[] low = NO_INTS;
    private short[] high = NO_SHORTS;
    private long[] large = NO_LONGS;

    long get(int line) {
        if (line < low.length) {
            return (long) high[line] << 32 | low[line] & 0xFFFF_FFFFL;
        }
        return line < large.length ? large[line] : 0;
    }

    /** Sets a count; {@code room} is how many lines there will be at least. */
    void set(int line, long count, int room) {
        short top = (short) (count >> 32);
        if (large.length == 0 && count >> 32 == top) {
            if (line >= low.length) {
                low = Arrays.copyOf(low, Math.max(line + 1, room));
                high = Arrays.copyOf(high, low.length);
            }
            low[line] = (int) count;
            high[line] = top;
        } else {
            setLarge(line, count, room);
        }
    }

    private void setLarge(int line, long count, int room) {
        if (large.length == 0) {
            long[] all = new long[Math.max(room, Math.max(line + 1, low.length))];
            for (int i = 0; i < low.length; i++) {
                all[i] = get(i);
            }
            large = all;
            low = NO_INTS;
            high = NO_SHORTS;
        } else if (line >= large.length) {
            large = Arrays.copyOf(large, Math.max(line + 1, room));
        }
        large[line] = count;
    }

    /** Gives back the room behind the first {@code lines}. */
    void trim(int lines) {
        if (low.length > lines) {
            low = Arrays.copyOf(low, lines);
            high = Arrays.copyOf(high, lines);
        }
        if (large.length > lines) {
            large = Arrays.copyOf(large, lines);
        }
    }
}
