package dev.earnest.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Money owed as a straight line over a count: so much per unit, and a sum beside; exact, rounded once. */
public final class Linear {
    /** Slope and sum as scaled whole numbers, and what they are to be divided by; 0 where they don't fit a long. */
    private final long slope;

    private final long sum;
    private final long per;
    /** The same three of any size; null where they fit a long. */
    private final BigInteger @Nullable [] large;

    private Linear(BigInteger slope, BigInteger sum, BigInteger per) {
        boolean small = slope.bitLength() < 63 && sum.bitLength() < 62 && per.bitLength() < 62;
        this.slope = small ? slope.longValue() : 0;
        this.sum = small ? sum.longValue() : 0;
        this.per = small ? per.longValue() : 0;
        this.large = small ? null : new BigInteger[] {slope, sum, per};
    }

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
        BigDecimal slope = plain(perUnit.multiply(BigDecimal.valueOf(divisor))
                .movePointRight(digits)
                .movePointLeft(4));
        BigDecimal base = plain(constant.movePointRight(digits));
        int scale = Math.max(slope.scale(), base.scale());
        BigInteger a = slope.setScale(scale).unscaledValue();
        BigInteger b = base.setScale(scale).unscaledValue();
        BigInteger d = BigInteger.TEN.pow(scale).multiply(BigInteger.valueOf(divisor));
        return new Linear(a, b, d);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Minor units owed for a count in ten-thousandths; fails with ArithmeticException where the result is no long. */
    public long apply(long count, Rounding rounding) {
        if (per != 0 && Wide.fits(count, slope)) {
            long product = count * slope;
            long total = product + sum;
            if (((product ^ total) & (sum ^ total)) >= 0 && total != Long.MIN_VALUE) {
                return rounding.divide(total, per);
            }
        }
        return rounding.divide(numerator(count), denominator());
    }

    /** What is owed for a count in ten-thousandths, in minor units times {@link #denominator}. */
    public BigInteger numerator(long count) {
        BigInteger[] any = large;
        return any == null
                ? BigInteger.valueOf(count).multiply(BigInteger.valueOf(slope)).add(BigInteger.valueOf(sum))
                : BigInteger.valueOf(count).multiply(any[0]).add(any[1]);
    }

    /** What {@link #numerator} is to be divided by, above 0. */
    public BigInteger denominator() {
        BigInteger[] any = large;
        return any == null ? BigInteger.valueOf(per) : any[2];
    }
}
