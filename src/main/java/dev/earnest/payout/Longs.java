package dev.earnest.payout;

import java.util.Arrays;

/** Running totals by number; a number not yet seen has 0. */
final class Longs {
    private long[] values = new long[64];

    long get(int index) {
        return index < values.length ? values[index] : 0;
    }

    void set(int index, long value) {
        if (index >= values.length) {
            values = Arrays.copyOf(values, Math.max(index + 1, values.length * 2));
        }
        values[index] = value;
    }

    /** Adds and returns the new total; fails with ArithmeticException on overflow. */
    long add(int index, long value) {
        long sum = Math.addExact(get(index), value);
        set(index, sum);
        return sum;
    }
}
