package dev.earnest.payout;

import java.util.Arrays;

/** Numbers pairs of ints from 0 in the order they first appear; the building block of all running totals. */
final class PairIndex {
    private long[] keys = new long[64];
    private int[] ids = new int[64];
    private int size;

    PairIndex() {
        Arrays.fill(ids, -1);
    }

    int size() {
        return size;
    }

    /** The number of a pair, new or known. */
    int of(int first, int second) {
        long key = ((long) first << 32) | (second & 0xFFFFFFFFL);
        int mask = keys.length - 1;
        int slot = spread(key) & mask;
        while (ids[slot] >= 0) {
            if (keys[slot] == key) {
                return ids[slot];
            }
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        ids[slot] = size;
        if (++size * 2 > keys.length) {
            grow();
        }
        return size - 1;
    }

    /** The number of a pair, or -1 where it never appeared. */
    int known(int first, int second) {
        long key = ((long) first << 32) | (second & 0xFFFFFFFFL);
        int mask = keys.length - 1;
        int slot = spread(key) & mask;
        while (ids[slot] >= 0) {
            if (keys[slot] == key) {
                return ids[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldIds = ids;
        keys = new long[oldKeys.length * 2];
        ids = new int[keys.length];
        Arrays.fill(ids, -1);
        int mask = keys.length - 1;
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] >= 0) {
                int slot = spread(oldKeys[i]) & mask;
                while (ids[slot] >= 0) {
                    slot = (slot + 1) & mask;
                }
                keys[slot] = oldKeys[i];
                ids[slot] = oldIds[i];
            }
        }
    }

    private static int spread(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) ^ (int) mixed;
    }
}
