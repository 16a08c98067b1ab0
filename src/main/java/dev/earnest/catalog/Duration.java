package dev.earnest.catalog;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A stretch of calendar time; month ends clamp (31 January + 1 month is the last of February).
 *
 * @param count 0 or more
 */
public record Duration(int count, Unit unit) implements Serializable {

    /** No time at all. */
    public static final Duration NONE = new Duration(0, Unit.DAYS);

    public Duration {
        if (count < 0) {
            throw new IllegalArgumentException("a duration below zero: " + count);
        }
    }

    /** The same day {@code times} durations later, counted from {@code day} itself, not step by step. */
    public LocalDate after(LocalDate day, int times) {
        long total = Math.multiplyExact((long) count, times);
        return unit == Unit.DAYS ? day.plusDays(total) : day.plusMonths(total * unit.months());
    }

    /** {@code day} plus this duration. */
    public LocalDate after(LocalDate day) {
        return after(day, 1);
    }

    /** {@code day} minus this duration. */
    public LocalDate before(LocalDate day) {
        return after(day, -1);
    }

    /** As {@link #after(LocalDate)} on days since 1970-01-01. */
    public int after(int epochDay) {
        return unit == Unit.DAYS || count == 0
                ? Math.addExact(epochDay, count)
                : (int) after(LocalDate.ofEpochDay(epochDay)).toEpochDay();
    }

    /** As {@link #before(LocalDate)} on days since 1970-01-01. */
    public int before(int epochDay) {
        return unit == Unit.DAYS || count == 0
                ? Math.subtractExact(epochDay, count)
                : (int) before(LocalDate.ofEpochDay(epochDay)).toEpochDay();
    }

    /** As written: {@code 30 days}, {@code 1 year}. */
    @Override
    public String toString() {
        String word = unit.name().toLowerCase(Locale.ROOT);
        return count + " " + (count == 1 ? word.substring(0, word.length() - 1) : word);
    }
}
