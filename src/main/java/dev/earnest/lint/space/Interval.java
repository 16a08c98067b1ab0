package dev.earnest.lint.space;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Numbers between two ends.
 *
 * @param lower null: without end
 * @param upper null: without end
 */
public record Interval(
        @Nullable BigDecimal lower,
        boolean lowerIncluded,
        @Nullable BigDecimal upper,
        boolean upperIncluded) {

    /** Every number. */
    public static final Interval ALL = new Interval(null, false, null, false);

    /** One number. */
    static Interval at(BigDecimal value) {
        return new Interval(value, true, value, true);
    }

    /** Both ends included; null: without end. */
    public static Interval closed(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        return new Interval(lower, true, upper, true);
    }

    // like the axis, written out because it is compared in every run

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Interval interval
                && lowerIncluded == interval.lowerIncluded
                && upperIncluded == interval.upperIncluded
                && Objects.equals(lower, interval.lower)
                && Objects.equals(upper, interval.upper);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(lower) + Objects.hashCode(upper);
    }

    /** The numbers in both. */
    Interval and(Interval other) {
        int low = compareLower(other);
        int high = compareUpper(other);
        Interval lows = low >= 0 ? this : other;
        Interval highs = high <= 0 ? this : other;
        return new Interval(lows.lower, lows.lowerIncluded, highs.upper, highs.upperIncluded);
    }

    /** Below 0 where this starts earlier. */
    private int compareLower(Interval other) {
        if (lower == null || other.lower == null) {
            return (lower == null ? 0 : 1) - (other.lower == null ? 0 : 1);
        }
        int compared = lower.compareTo(other.lower);
        return compared != 0 ? compared : Boolean.compare(!lowerIncluded, !other.lowerIncluded);
    }

    /** Below 0 where this ends earlier. */
    private int compareUpper(Interval other) {
        if (upper == null || other.upper == null) {
            return (upper == null ? 1 : 0) - (other.upper == null ? 1 : 0);
        }
        int compared = upper.compareTo(other.upper);
        return compared != 0 ? compared : Boolean.compare(upperIncluded, other.upperIncluded);
    }

    /** Whether no value of that kind lies in it. */
    boolean isEmpty(Kind kind) {
        if (lower == null || upper == null) {
            return false;
        }
        if (kind.decimals() < 0) {
            int compared = lower.compareTo(upper);
            return compared > 0 || compared == 0 && !(lowerIncluded && upperIncluded);
        }
        return kind.least(lower, lowerIncluded).compareTo(kind.greatest(upper, upperIncluded)) > 0;
    }

    /** Whether it holds a number. */
    boolean holds(BigDecimal value) {
        return !and(at(value)).isEmpty(Kind.REAL);
    }
}
