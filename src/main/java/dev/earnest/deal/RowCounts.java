package dev.earnest.deal;

import java.util.Arrays;

/** A small count for some of the rows of a block; nothing is held where all are 0. */
final class RowCounts {
    private byte[] counts = {};

    void add(int row, int count) {
        if (row >= counts.length) {
            counts = Arrays.copyOf(counts, row + (row >> 1) + 64);
        }
        counts[row] += (byte) count;
    }

    int of(int row) {
        return row < counts.length ? counts[row] : 0;
    }

    boolean none() {
        return counts.length == 0;
    }
}
