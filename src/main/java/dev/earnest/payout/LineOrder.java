package dev.earnest.payout;

import dev.earnest.deal.Dictionary;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The order of an offer's lines: plain ones were made in order, the others are sorted and merged in. */
final class LineOrder {
    private LineOrder() {}

    /** The numbers of the lines in order, or null where they stand in order; the first {@code plain} are known to. */
    static int @Nullable [] of(Lines lines, int plain, Dictionary partners) {
        int size = lines.size();
        boolean sorted = true;
        for (int i = Math.max(1, plain); i < size && sorted; i++) {
            sorted = lines.compare(i - 1, i, partners) <= 0;
        }
        if (sorted) {
            return null;
        }
        int[] others = new int[size - plain];
        Arrays.setAll(others, i -> plain + i);
        return merged(lines, plain, MergeSort.sort(others, (i, j) -> lines.compare(i, j, partners)), partners);
    }

    private static int[] merged(Lines lines, int plain, int[] others, Dictionary partners) {
        int[] order = new int[plain + others.length];
        int at = 0;
        int first = 0;
        for (int other : others) {
            while (first < plain && lines.compare(first, other, partners) <= 0) {
                order[at++] = first++;
            }
            order[at++] = other;
        }
        while (first < plain) {
            order[at++] = first++;
        }
        return order;
    }
}
