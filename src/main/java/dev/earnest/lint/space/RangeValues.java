package dev.earnest.lint.space;

import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Range;
import dev.earnest.catalog.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns ranges of the language into intervals of numbers. */
final class RangeValues {
    private static final int SHORTEST_MONTH = 28;
    private static final int LONGEST_MONTH = 31;

    private RangeValues() {}

    static Interval of(Range range) {
        if (range instanceof Range.Numbers numbers) {
            return interval(numbers.lower(), numbers.upper(), value -> value, value -> value);
        }
        if (range instanceof Range.Dates dates) {
            return interval(dates.lower(), dates.upper(), RangeValues::day, RangeValues::day);
        }
        Range.Durations lengths = (Range.Durations) range;
        Interval wide =
                interval(lengths.lower(), lengths.upper(), d -> days(d, SHORTEST_MONTH), d -> days(d, LONGEST_MONTH));
        return isExact(range) ? wide : new Interval(wide.lower(), true, wide.upper(), true);
    }

    /** Whether the interval holds what the range does, and no more. */
    static boolean isExact(Range range) {
        return !(range instanceof Range.Durations lengths) || inDays(lengths.lower()) && inDays(lengths.upper());
    }

    private static boolean inDays(Range.@Nullable Bound<Duration> bound) {
        return bound == null
                || bound.value().unit() == Unit.DAYS
                || bound.value().count() == 0;
    }

    static BigDecimal day(LocalDate day) {
        return BigDecimal.valueOf(day.toEpochDay());
    }

    private static BigDecimal days(Duration length, int month) {
        int each = length.unit() == Unit.DAYS ? 1 : length.unit().months() * month;
        return BigDecimal.valueOf((long) length.count() * each);
    }

    private static <T> Interval interval(
            Range.@Nullable Bound<T> lower,
            Range.@Nullable Bound<T> upper,
            Function<T, BigDecimal> low,
            Function<T, BigDecimal> high) {
        return new Interval(
                lower == null ? null : low.apply(lower.value()),
                lower != null && lower.inclusive(),
                upper == null ? null : high.apply(upper.value()),
                upper != null && upper.inclusive());
    }
}
