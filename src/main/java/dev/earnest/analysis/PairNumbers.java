package dev.earnest.analysis;

import java.util.Arrays;

/** Numbers pairs of whole numbers from 0 on in the order they are first seen; mutable, for one thread. */
public final class PairNumbers {
    private long[] table = new long[64];
    private int[] numbers = new int[64];
    private int[] first = new int[32];
    private int[] second = new int[32];
    private int size;

    /** None yet. */
    public PairNumbers() {
        Arrays.fill(numbers, -1);
    }

    /** The number of a pair, a new one where it is new. */
    public int of(int left, int right) {
        long pair = (long) left << 32 | right & 0xFFFF_FFFFL;
        int slot = slot(pair);
        if (numbers[slot] >= 0) {
            return numbers[slot];
        }
        if (size == first.length) {
            first = Arrays.copyOf(first, size * 2);
            second = Arrays.copyOf(second, size * 2);
        }
        first[size] = left;
        second[size] = right;
        table[slot] = pair;
        numbers[slot] = size++;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private int slot(long pair) {
        long mixed = pair * 0x9E3779B97F4A7C15L;
        int mask = table.length - 1;
        int slot = (int) (mixed ^ mixed >>> 32) & mask;
        while (numbers[slot] >= 0 && table[slot] != pair) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        table = new long[table.length * 2];
        numbers = new int[table.length];
        Arrays.fill(numbers, -1);
        for (int number = 0; number < size; number++) {
            long pair = (long) first[number] << 32 | second[number] & 0xFFFF_FFFFL;
            int slot = slot(pair);
            table[slot] = pair;
            numbers[slot] = number;
        }
    }

    /** How many pairs there are. */
    public int size() {
        return size;
    }

    /** The first of a pair. */
    public int first(int number) {
        return first[number];
    }

    /** The second of a pair. */
    public int second(int number) {
        return second[number];
    }
}
