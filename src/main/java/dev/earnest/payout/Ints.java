package dev.earnest.payout;

import java.util.Arrays;

/** A list of ints that grows. */
final class Ints {
    private int[] values;
    private int size;

    Ints() {
        this(16);
    }

    Ints(int expected) {
        values = new int[Math.max(4, expected)];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 4);
        }
        values[size++] = value;
    }

    /** Adds the first {@code count} of some values. */
    void add(int[] more, int count) {
        if (size + count > values.length) {
            values = Arrays.copyOf(values, Math.max(size + count, size + (size >> 1)));
        }
        System.arraycopy(more, 0, values, size, count);
        size += count;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    /** The values; the list is not used afterwards. */
    int[] toArray() {
        return size == values.length ? values : Arrays.copyOf(values, size);
    }
}
