package dev.earnest.analysis.roi;

import java.util.Arrays;

/** Deals by group, each pair once with the highest rank it was added with; mutable, for one thread. */
final class GroupedDeals {
    private static final int RANK_BITS = 12;
    private static final int DEAL_BITS = 32;
    private static final int MOST_GROUPS = 1 << 63 - RANK_BITS - DEAL_BITS;

    private long[] pairs = new long[1024];
    private int size;

    /** Fails with IllegalArgumentException beyond half a million groups. */
    void add(int group, int deal, int rank) {
        if (group >= MOST_GROUPS || rank >= 1 << RANK_BITS) {
            throw new IllegalArgumentException("more than " + MOST_GROUPS + " groups: name fewer fields");
        }
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
        }
        pairs[size++] = ((long) group << DEAL_BITS | deal) << RANK_BITS | rank;
    }

    /** Told of each pair. */
    interface Told {
        void of(int group, int deal, int rank);
    }

    /** Tells each pair once. */
    void each(Told told) {
        Arrays.sort(pairs, 0, size);
        for (int i = 0; i < size; i++) {
            boolean last = i + 1 == size || pairs[i] >>> RANK_BITS != pairs[i + 1] >>> RANK_BITS;
            if (last) {
                long pair = pairs[i];
                told.of(
                        (int) (pair >>> RANK_BITS + DEAL_BITS),
                        (int) (pair >>> RANK_BITS),
                        (int) (pair & (1 << RANK_BITS) - 1));
            }
        }
    }
}
