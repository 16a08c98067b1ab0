package dev.earnest.deal;

import java.util.Arrays;

/**
 * Rows of a file to be taken, each as it is or again some months later; in the order in which they will stand.
 *
 * @param rows of the file, any number of times
 * @param months how much later each is taken; 0 as it is
 */
public record Copies(int[] rows, int[] months) {
    public Copies {
        if (rows.length != months.length) {
            throw new IllegalArgumentException(rows.length + " rows, " + months.length + " shifts");
        }
    }

    /** How many rows there will be. */
    public int size() {
        return rows.length;
    }

    /** These rows, then others. */
    public Copies and(Copies others) {
        return new Copies(joined(rows, others.rows), joined(months, others.months));
    }

    private static int[] joined(int[] first, int[] second) {
        int[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
