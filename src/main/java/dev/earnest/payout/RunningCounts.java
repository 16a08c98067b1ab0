package dev.earnest.payout;

import java.util.Arrays;

/** A count and what is owed for it, by number: side by side, since they are asked for together; 0 at first. */
final class RunningCounts {
    private long[] pairs = new long[128];

    /** The count of a number. */
    long count(int number) {
        int at = 2 * number;
        return at < pairs.length ? pairs[at] : 0;
    }

    /** Sets the count of a number; from then on there is room for what it owes. */
    void count(int number, long count) {
        int at = 2 * number;
        if (at + 1 >= pairs.length) {
            pairs = Arrays.copyOf(pairs, Math.max(at + 2, 2 * pairs.length));
        }
        pairs[at] = count;
    }

    /** What is owed for a number whose count was set. */
    long owed(int number) {
        return pairs[2 * number + 1];
    }

    void owed(int number, long money) {
        pairs[2 * number + 1] = money;
    }
}
