package dev.earnest.analysis;

import java.util.Arrays;

/** A set of pairs of numbers from 0 on, without objects; mutable, for one thread. */
final class PairSet {
    private static final long FREE = -1;

    private long[] table = new long[64];
    private int size;

    PairSet() {
        Arrays.fill(table, FREE);
    }

    /** Puts a pair in; false where it was there already. */
    boolean add(int first, int second) {
        if (size * 2 >= table.length) {
            grow();
        }
        return put((long) first << 32 | second);
    }

    private boolean put(long pair) {
        int mask = table.length - 1;
        int slot = slot(pair, mask);
        while (table[slot] != FREE) {
            if (table[slot] == pair) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        table[slot] = pair;
        size++;
        return true;
    }

    private static int slot(long pair, int mask) {
        long mixed = pair * 0x9E3779B97F4A7C15L;
        return (int) (mixed ^ mixed >>> 32) & mask;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        Arrays.fill(table, FREE);
        size = 0;
        for (long pair : old) {
            if (pair != FREE) {
                put(pair);
            }
        }
    }
}
