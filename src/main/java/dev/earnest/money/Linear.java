package dev.earnest.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Money owed as a straight line over a count: so much per unit, and a sum beside; exact, rounded once.
 *
 * @param perUnit scaled numerator per ten-thousandth
 * @param constant scaled numerator beside
 * @param denominator above 0
 * @param a {@code perUnit} where all three fit a long
 * @param b {@code constant} likewise
 * @param d {@code denominator} likewise, else 0
 */
public record Linear(BigInteger perUnit, BigInteger constant, BigInteger denominator, long a, long b, long d) {

    /** Nothing owed. */
    public static final Linear NOTHING = of(BigDecimal.ZERO, BigDecimal.ZERO, 2);

    /**
     * A line of {@code perUnit} money for one whole unit, plus {@code constant} money.
     *
     * @param digits decimals of the currency's minor unit
     */
    public static Linear of(BigDecimal perUnit, BigDecimal constant, int digits) {
        return of(perUnit, constant, 1, digits);
    }

    /** As {@link #of(BigDecimal, BigDecimal, int)}, with {@code constant / divisor} beside; the divisor is above 0. */
    public static Linear of(BigDecimal perUnit, BigDecimal constant, int divisor, int digits) {
        BigDecimal slope = plain(perUnit.multiply(BigDecimal.valueOf(divisor)).movePointRight(digits).movePointLeft(4));
        BigDecimal base = plain(constant.movePointRight(digits));
        int scale = Math.max(slope.scale(), base.scale());
        BigInteger a = slope.setScale(scale).unscaledValue();
        BigInteger b = base.setScale(scale).unscaledValue();
        BigInteger d = BigInteger.TEN.pow(scale).multiply(BigInteger.valueOf(divisor));
        boolean small = a.bitLength() < 63 && b.bitLength() < 62 && d.bitLength() < 62;
        return new Linear(a, b, d, small ? a.longValue() : 0, small ? b.longValue() : 0, small ? d.longValue() : 0);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Minor units owed for a count in ten-thousandths; fails with ArithmeticException where the result is no long. */
    public long apply(long count, Rounding rounding) {
        if (d != 0 && Wide.fits(count, a)) {
            long product = count * a;
            long sum = product + b;
            if (((product ^ sum) & (b ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
                return rounding.divide(sum, d);
            }
        }
        return rounding.divide(BigInteger.valueOf(count).multiply(perUnit).add(constant), denominator);
    }
}
