package dev.earnest.deal;

import java.util.Arrays;

/** The distinct values of a column, numbered from 0 in the order they first appear. */
public final class Dictionary {
    private String[] values = new String[16];
    private int[] table = new int[32];
    private int[] hashes = new int[32];
    private int hash;
    private int size;

    /** An empty dictionary. */
    public Dictionary() {
        Arrays.fill(table, -1);
    }

    /** How many values there are; codes run from 0 to one less. */
    public int size() {
        return size;
    }

    /** The value of a code from 0 to {@link #size()} - 1. */
    public String value(int code) {
        if (code >= size) {
            throw new IndexOutOfBoundsException("code " + code + " of " + size);
        }
        return values[code];
    }

    /** The code of a value, or -1 where it is absent. */
    public int code(String value) {
        char[] chars = value.toCharArray();
        return code(chars, 0, chars.length);
    }

    /** The code of the characters from {@code from} to before {@code to}, or -1 where they are absent. */
    public int code(char[] chars, int from, int to) {
        int slot = slot(chars, from, to);
        return table[slot];
    }

    /** The code of a value, added where it is new. */
    public int add(String value) {
        char[] chars = value.toCharArray();
        return add(chars, 0, chars.length);
    }

    /** The code of the characters from {@code from} to before {@code to}, added where they are new. */
    public int add(char[] chars, int from, int to) {
        int slot = slot(chars, from, to);
        int known = table[slot];
        if (known >= 0) {
            return known;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size] = new String(chars, from, to - from);
        hashes[slot] = hash;
        table[slot] = size++;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private int slot(char[] chars, int from, int to) {
        int mask = table.length - 1;
        hash = spread(hash(chars, from, to));
        int slot = hash & mask;
        while (table[slot] >= 0 && !(hashes[slot] == hash && same(values[table[slot]], chars, from, to))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] larger = new int[table.length * 2];
        Arrays.fill(larger, -1);
        int mask = larger.length - 1;
        int[] largerHashes = new int[larger.length];
        for (int old = 0; old < table.length; old++) {
            if (table[old] >= 0) {
                int slot = hashes[old] & mask;
                while (larger[slot] >= 0) {
                    slot = (slot + 1) & mask;
                }
                larger[slot] = table[old];
                largerHashes[slot] = hashes[old];
            }
        }
        hashes = largerHashes;
        table = larger;
    }

    private static int hash(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        return hash;
    }

    /** Mixes a hash so that its low bits depend on all of it: ids that count up would else lie in long runs. */
    static int spread(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }

    private static boolean same(String value, char[] chars, int from, int to) {
        int length = to - from;
        if (value.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (value.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
