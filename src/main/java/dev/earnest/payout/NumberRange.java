package dev.earnest.payout;

import dev.earnest.catalog.Range;
import dev.earnest.money.Wide;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers, for values in ten-thousandths and for exact quotients.
 *
 * @param low lowest value inside, in ten-thousandths
 * @param high highest value inside, in ten-thousandths
 */
record NumberRange(long low, long high, Range.Numbers written) {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    static NumberRange of(Range.Numbers written) {
        Range.Bound<BigDecimal> lower = written.lower();
        Range.Bound<BigDecimal> upper = written.upper();
        long low = lower == null ? Long.MIN_VALUE + 1 : edge(lower, RoundingMode.CEILING, 1);
        long high = upper == null ? Long.MAX_VALUE : edge(upper, RoundingMode.FLOOR, -1);
        return new NumberRange(low, high, written);
    }

    private static long edge(Range.Bound<BigDecimal> bound, RoundingMode inward, int step) {
        BigDecimal scaled = bound.value().movePointRight(4);
        BigDecimal edge = scaled.setScale(0, inward);
        if (!bound.inclusive() && edge.compareTo(scaled) == 0) {
            edge = edge.add(BigDecimal.valueOf(step));
        }
        return edge.max(MOST.negate()).min(MOST).longValue();
    }

    boolean holds(long value) {
        return value >= low && value <= high;
    }

    /** Whether {@code numerator / denominator} lies inside; the denominator is not 0. */
    boolean holdsQuotient(long numerator, long denominator) {
        return above(written.lower(), numerator, denominator, 1) && above(written.upper(), numerator, denominator, -1);
    }

    private static boolean above(
            Range.@Nullable Bound<BigDecimal> bound, long numerator, long denominator, int direction) {
        if (bound == null) {
            return true;
        }
        int compared = compare(numerator, denominator, bound.value()) * direction;
        return compared > 0 || (compared == 0 && bound.inclusive());
    }

    /** The sign of {@code numerator / denominator - value}. */
    static int compare(long numerator, long denominator, BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (plain.scale() < 0) {
            plain = plain.setScale(0);
        }
        BigInteger ten = BigInteger.TEN.pow(plain.scale());
        int sign = denominator < 0 ? -1 : 1;
        if (ten.bitLength() < 63 && plain.unscaledValue().bitLength() < 63) {
            return sign
                    * Wide.compareProducts(
                            numerator, ten.longValue(), plain.unscaledValue().longValue(), denominator);
        }
        return sign
                * BigInteger.valueOf(numerator)
                        .multiply(ten)
                        .compareTo(plain.unscaledValue().multiply(BigInteger.valueOf(denominator)));
    }
}
