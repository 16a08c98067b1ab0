package dev.earnest.payout;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** Sorts ints by a comparison of their own, stable, without boxing. */
final class MergeSort {
    private MergeSort() {}

    /** The values in order; the given array may be used up. */
    static int[] sort(int[] values, IntBinaryOperator compare) {
        int[] from = values;
        int[] to = Arrays.copyOf(values, values.length);
        for (int width = 1; width < values.length; width *= 2) {
            for (int low = 0; low < values.length; low += 2 * width) {
                merge(
                        from,
                        to,
                        low,
                        Math.min(low + width, values.length),
                        Math.min(low + 2 * width, values.length),
                        compare);
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void merge(int[] from, int[] to, int low, int middle, int high, IntBinaryOperator compare) {
        int left = low;
        int right = middle;
        for (int i = low; i < high; i++) {
            boolean takeLeft = left < middle && (right >= high || compare.applyAsInt(from[left], from[right]) <= 0);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
