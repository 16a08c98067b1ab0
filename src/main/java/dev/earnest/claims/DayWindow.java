package dev.earnest.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both included.
 *
 * @param from null: without a beginning
 * @param to null: without an end
 */
public record DayWindow(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** Every day. */
    public static final DayWindow ALL = new DayWindow(null, null);

    /** Whether a day since 1970-01-01 lies in it. */
    public boolean holds(int day) {
        return !before(day) && (to == null || day <= to.toEpochDay());
    }

    /** Whether a day since 1970-01-01 comes before it. */
    public boolean before(int day) {
        return from != null && day < from.toEpochDay();
    }
}
