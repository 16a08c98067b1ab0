package dev.earnest.check;

import java.util.Arrays;
import java.util.List;

/** How many cells, and the lines of the first of them. */
public final class Tally {
    private static final int SHOWN = 5;

    private final int[] lines = new int[SHOWN];
    private long count;
    private String first = "";

    void add(int line, String cell) {
        if (count == 0) {
            first = cell;
        }
        if (count < SHOWN) {
            lines[(int) count] = line;
        }
        count++;
    }

    /** How many. */
    public long count() {
        return count;
    }

    /** The first cell. */
    public String first() {
        return first;
    }

    /** The line of the first cell; 0 where there is none. */
    public int line() {
        return lines[0];
    }

    /** The lines of the first few cells. */
    public List<Integer> lines() {
        return Arrays.stream(lines, 0, (int) Math.min(count, SHOWN)).boxed().toList();
    }
}
