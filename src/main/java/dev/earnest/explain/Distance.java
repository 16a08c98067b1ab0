package dev.earnest.explain;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Range;
import dev.earnest.catalog.Window;
import dev.earnest.money.Fixed4;
import dev.earnest.payout.Found;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How far what was found lies from what was expected: {@code 2 days too late}, {@code 1200.00 short}. */
final class Distance {
    private final Figures figures;

    Distance(Figures figures) {
        this.figures = figures;
    }

    /** How far a condition was missed; no words where that is no number. */
    Phrase of(Condition condition, Found found) {
        if (!(condition instanceof Condition.Within within) || within.negated()) {
            boolean counted = condition instanceof Condition.Nth && found instanceof Found.Number;
            return counted ? numbers("", ((Condition.Nth) condition).counts(), number(found)) : Phrase.NONE;
        }
        Range range = within.range();
        if (range instanceof Range.Numbers numbers && found instanceof Found.Ratio ratio) {
            return ratio(numbers, ratio);
        }
        if (range instanceof Range.Numbers numbers) {
            boolean days = found instanceof Found.Span;
            BigDecimal value = number(found);
            return value == null ? Phrase.NONE : days ? days(numbers, value) : numbers(within.field(), numbers, value);
        }
        if (range instanceof Range.Dates dates && found instanceof Found.Day day) {
            return dates(dates, day.day());
        }
        return range instanceof Range.Durations durations && found instanceof Found.Span span
                ? durations(durations, span)
                : Phrase.NONE;
    }

    /** How far a day lies outside a window. */
    static Phrase of(Window window, int day) {
        long early = window.from().toEpochDay() - day;
        long late = day - window.to().toEpochDay();
        return early > 0
                ? Phrase.of(Figures.days(early), " too early")
                : late > 0 ? Phrase.of(Figures.days(late), " too late") : Phrase.NONE;
    }

    private static @Nullable BigDecimal number(Found found) {
        if (found instanceof Found.Span span) {
            return BigDecimal.valueOf((long) span.to() - span.from());
        }
        return found instanceof Found.Number number ? Fixed4.decimal(number.value()) : null;
    }

    private Phrase numbers(String field, Range.Numbers range, @Nullable BigDecimal value) {
        BigDecimal lacking = value == null ? null : lacking(range, value);
        if (lacking == null) {
            return Phrase.NONE;
        }
        if (lacking.signum() == 0) {
            return Phrase.of("exactly at the edge, which does not count");
        }
        return Phrase.of(figures.number(field, lacking.abs()), lacking.signum() > 0 ? " short" : " too much");
    }

    private static Phrase days(Range.Numbers range, BigDecimal value) {
        BigDecimal lacking = lacking(range, value);
        if (lacking == null) {
            return Phrase.NONE;
        }
        long count = lacking.abs().setScale(0, RoundingMode.UP).longValue();
        return Phrase.of(Figures.days(count), lacking.signum() > 0 ? " too few" : " too many");
    }

    /** What is missing (above 0) or too much (below 0); null where neither. */
    private static @Nullable BigDecimal lacking(Range.Numbers range, BigDecimal value) {
        Range.Bound<BigDecimal> lower = range.lower();
        Range.Bound<BigDecimal> upper = range.upper();
        if (lower != null && value.compareTo(lower.value()) <= (lower.inclusive() ? -1 : 0)) {
            return lower.value().subtract(value);
        }
        return upper != null && value.compareTo(upper.value()) >= (upper.inclusive() ? 1 : 0)
                ? upper.value().subtract(value)
                : null;
    }

    private static Phrase ratio(Range.Numbers range, Found.Ratio ratio) {
        BigDecimal value = BigDecimal.valueOf(ratio.numerator())
                .divide(BigDecimal.valueOf(ratio.denominator()), 10, RoundingMode.HALF_UP);
        BigDecimal lacking = lacking(range, value);
        if (lacking == null) {
            return Phrase.NONE;
        }
        BigDecimal points = lacking.abs().movePointRight(2).setScale(2, RoundingMode.UP);
        return Phrase.of(Figures.plain(points), " points ", lacking.signum() > 0 ? "short" : "too much");
    }

    private static Phrase dates(Range.Dates range, int day) {
        if (range.lower() != null) {
            long early = range.lower().value().toEpochDay() + (range.lower().inclusive() ? 0 : 1) - day;
            if (early > 0) {
                return Phrase.of(Figures.days(early), " too early");
            }
        }
        if (range.upper() == null) {
            return Phrase.NONE;
        }
        long late = day - range.upper().value().toEpochDay() + (range.upper().inclusive() ? 0 : 1);
        return late > 0 ? Phrase.of(Figures.days(late), " too late") : Phrase.NONE;
    }

    private static Phrase durations(Range.Durations range, Found.Span span) {
        Range.Bound<Duration> lower = range.lower();
        if (lower != null) {
            long few = span.from() - (long) lower.value().before(span.to()) + (lower.inclusive() ? 0 : 1);
            if (few > 0) {
                return Phrase.of(Figures.days(few), " too few");
            }
        }
        Range.Bound<Duration> upper = range.upper();
        if (upper == null) {
            return Phrase.NONE;
        }
        long many = upper.value().before(span.to()) - (long) span.from() + (upper.inclusive() ? 0 : 1);
        return many > 0 ? Phrase.of(Figures.days(many), " too many") : Phrase.NONE;
    }
}
