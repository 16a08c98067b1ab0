package dev.earnest.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A set of pairs of numbers from 0 on, without objects; mutable, for one thread. A first number with many seconds goes over
 * to one bit for each second there can be, so that no pair takes more than some tens of bytes, and most less than one.
 */
final class PairSet {
    private static final long FREE = -1;
    /** A pair in the table takes up to 32 bytes, 256 bits. */
    private static final int PAIR_BITS = 8;

    private final int seconds;
    private long[] table = new long[64];
    private int size;
    private int[] count = {};
    private @Nullable BitSet[] dense = {};

    /** @param seconds how many second numbers there are */
    PairSet(int seconds) {
        this.seconds = seconds;
        Arrays.fill(table, FREE);
    }

    /** Puts a pair in; false where it was there already. */
    boolean add(int first, int second) {
        BitSet bits = first < dense.length ? dense[first] : null;
        if (bits != null) {
            if (bits.get(second) || holds(first, second)) {
                return false;
            }
            bits.set(second);
            return true;
        }
        if (size * 2 >= table.length) {
            grow();
        }
        return put((long) first << 32 | second) && counted(first);
    }

    /** Counts a new pair of the table, and goes over to bits where there are many; true. */
    private boolean counted(int first) {
        if (first >= count.length) {
            count = Arrays.copyOf(count, Math.max(first + 1, count.length * 2));
        }
        if (++count[first] > Math.max(64, seconds >> PAIR_BITS)) {
            if (first >= dense.length) {
                dense = Arrays.copyOf(dense, count.length);
            }
            dense[first] = new BitSet(seconds);
        }
        return true;
    }

    private boolean holds(int first, int second) {
        return table[slot((long) first << 32 | second)] != FREE;
    }

    private boolean put(long pair) {
        int slot = slot(pair);
        if (table[slot] == pair) {
            return false;
        }
        table[slot] = pair;
        size++;
        return true;
    }

    /** Where a pair is, or the free slot where it would be. */
    private int slot(long pair) {
        int mask = table.length - 1;
        long mixed = pair * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> 32) & mask;
        while (table[slot] != FREE && table[slot] != pair) {
            slot = slot + 1 & mask;
        }
        return slot;
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

    /** Puts in all pairs of another. */
    void addAll(PairSet other) {
        other.each(this::add);
    }

    /** Gives the first number of each pair, once for each. */
    void firsts(IntConsumer use) {
        each((first, second) -> use.accept(first));
    }

    /** Takes a pair. */
    @FunctionalInterface
    interface Use {
        void accept(int first, int second);
    }

    /** Gives each pair. */
    void each(Use use) {
        for (long pair : table) {
            if (pair != FREE) {
                use.accept((int) (pair >>> 32), (int) pair);
            }
        }
        for (int first = 0; first < dense.length; first++) {
            int of = first;
            BitSet bits = dense[first];
            if (bits != null) {
                bits.stream().forEach(second -> use.accept(of, second));
            }
        }
    }
}
