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

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
