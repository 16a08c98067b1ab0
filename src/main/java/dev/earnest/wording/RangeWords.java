package dev.earnest.wording;

import dev.earnest.catalog.Range;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ranges in words. */
final class RangeWords {
    private RangeWords() {}

    /**
     * {@code at least 10,000 and below 50,000}.
     *
     * @param number how a number that is no percent is written
     */
    static String of(Range range, Function<BigDecimal, String> number) {
        if (range instanceof Range.Dates dates) {
            return ends(
                    dates.lower(), dates.upper(), "on or after ", "after ", "on or before ", "before ", Figures::day);
        }
        if (range instanceof Range.Durations lengths) {
            return ends(
                    lengths.lower(),
                    lengths.upper(),
                    "at least ",
                    "more than ",
                    "at most ",
                    "less than ",
                    Object::toString);
        }
        Range.Numbers numbers = (Range.Numbers) range;
        Function<BigDecimal, String> text = numbers.percent() ? Figures::percent : number;
        return ends(numbers.lower(), numbers.upper(), "at least ", "above ", "at most ", "below ", text);
    }

    private static <T> String ends(
            Range.@Nullable Bound<T> lower,
            Range.@Nullable Bound<T> upper,
            String from,
            String above,
            String to,
            String below,
            Function<T, String> text) {
        String first = lower == null ? "" : (lower.inclusive() ? from : above) + text.apply(lower.value());
        String last = upper == null ? "" : (upper.inclusive() ? to : below) + text.apply(upper.value());
        if (first.isEmpty() && last.isEmpty()) {
            return "given";
        }
        return first + (first.isEmpty() || last.isEmpty() ? "" : " and ") + last;
    }

    /** {@code first, 2nd or 3rd}, {@code 10th to 60th}, {@code 4th or a later one} of things counted from 1. */
    static String counted(Range.Numbers range) {
        BigDecimal first = first(range.lower());
        BigDecimal last = last(range.upper());
        if (last == null) {
            return first.compareTo(BigDecimal.ONE) <= 0
                    ? "first or a later one"
                    : Figures.ordinal(first) + " or a later one";
        }
        if (first.compareTo(BigDecimal.ONE) <= 0) {
            return last.compareTo(BigDecimal.ONE) == 0 ? "first" : "first to " + Figures.ordinal(last);
        }
        return first.compareTo(last) == 0
                ? Figures.ordinal(first)
                : Figures.ordinal(first) + " to " + Figures.ordinal(last);
    }

    private static BigDecimal first(Range.@Nullable Bound<BigDecimal> lower) {
        if (lower == null) {
            return BigDecimal.ONE;
        }
        return lower.inclusive() ? lower.value() : lower.value().add(BigDecimal.ONE);
    }

    private static @Nullable BigDecimal last(Range.@Nullable Bound<BigDecimal> upper) {
        if (upper == null) {
            return null;
        }
        return upper.inclusive() ? upper.value() : upper.value().subtract(BigDecimal.ONE);
    }
}
