package dev.earnest.catalog;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A recurring payout.
 *
 * @param every month, quarter, half or year
 * @param lasts so long; null: for life
 * @param after time from the earning date to the first line
 */
public record Repeat(Period every, @Nullable Duration lasts, Duration after) implements Serializable {

    /** Time between two lines. */
    public Duration step() {
        return new Duration(every.months(), Unit.MONTHS);
    }
}
