package dev.earnest.scenario;

import java.util.Arrays;

/** The values below which 5, 50 and 95 in a hundred of some draws lie: the least value that so many do not exceed. */
public record Spread(long p5, long p50, long p95) {

    /** Of the first draws; at least one. */
    public static Spread of(long[] values, int draws) {
        long[] sorted = Arrays.copyOf(values, draws);
        Arrays.sort(sorted);
        return new Spread(at(sorted, 5), at(sorted, 50), at(sorted, 95));
    }

    public static Spread of(long[] values) {
        return of(values, values.length);
    }

    private static long at(long[] sorted, int percent) {
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }
}
