package dev.earnest.payout;

import java.util.Arrays;

/**
 * The reasons of each line as bits of {@link Reason}: which of the sets that there are, a byte each. No run comes near 255
 * different sets; beyond them each line keeps its bits.
 */
final class ReasonColumn {
    private static final int MOST_SETS = 255;
    private static final byte[] NO_BYTES = {};
    private static final int[] NO_INTS = {};

    private byte[] number = NO_BYTES;
    /** The sets by number; the first is that of no reason. */
    private int[] sets = new int[8];

    private int count = 1;
    private int[] bits = NO_INTS;

    int get(int line) {
        if (line < number.length) {
            return sets[number[line] & 0xFF];
        }
        return line < bits.length ? bits[line] : 0;
    }

    /** Adds a reason to a line's; {@code room} is how many lines there will be at least. */
    void add(int line, Reason reason, int room) {
        int all = get(line) | 1 << reason.ordinal();
        int set = bits.length > 0 ? MOST_SETS : set(all);
        if (set == MOST_SETS) {
            addBits(line, all, room);
            return;
        }
        if (line >= number.length) {
            number = Arrays.copyOf(number, Math.max(line + 1, room));
        }
        number[line] = (byte) set;
    }

    /** The number of a set, a new one where it is new; {@link #MOST_SETS} where there is no room for it. */
    private int set(int all) {
        int set = 0;
        while (set < count && sets[set] != all) {
            set++;
        }
        if (set == count && set < MOST_SETS) {
            sets = count == sets.length ? Arrays.copyOf(sets, count * 2) : sets;
            sets[count++] = all;
        }
        return set;
    }

    private void addBits(int line, int all, int room) {
        if (line >= bits.length) {
            int[] more = Arrays.copyOf(bits, Math.max(Math.max(line + 1, room), number.length));
            for (int i = 0; i < number.length; i++) {
                more[i] = get(i);
            }
            bits = more;
            number = NO_BYTES;
        }
        bits[line] = all;
    }

    /** Gives back the room behind the first {@code lines}. */
    void trim(int lines) {
        number = number.length > lines ? Arrays.copyOf(number, lines) : number;
        bits = bits.length > lines ? Arrays.copyOf(bits, lines) : bits;
    }
}
