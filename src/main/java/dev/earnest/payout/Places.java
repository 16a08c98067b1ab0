package dev.earnest.payout;

import java.util.Arrays;

/**
 * Where the rows of a part stand in the whole input.
 *
 * @param deals place of each deal row, ascending
 * @param events place of each event row, ascending
 */
public record Places(long[] deals, long[] events) {

    long of(boolean event, int row) {
        return event ? events[row] : deals[row];
    }

    /** The row of the deal or event at a place; fails with IllegalArgumentException where the part has none there. */
    int row(boolean event, long place) {
        int row = Arrays.binarySearch(event ? events : deals, place);
        if (row < 0) {
            throw new IllegalArgumentException("no " + (event ? "event" : "deal") + " at place " + place);
        }
        return row;
    }
}
