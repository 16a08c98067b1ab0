package dev.earnest.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Turns a measure in ten-thousandths into minor units of money: exact multiplication, one rounding.
 *
 * @param numerator of the factor from ten-thousandths to minor units
 * @param denominator of it, a power of ten above 0
 */
public record Factor(BigInteger numerator, BigInteger denominator, long n, long d) {

    /**
     * A factor for {@code perUnit} money for one unit of a measure.
     *
     * @param perUnit money, or share of money, for one whole unit
     * @param digits decimals of the currency's minor unit
     */
    public static Factor of(BigDecimal perUnit, int digits) {
        BigDecimal factor = perUnit.movePointRight(digits).movePointLeft(4);
        BigDecimal plain = factor.signum() == 0 ? BigDecimal.ZERO : factor.stripTrailingZeros();
        if (plain.scale() < 0) {
            plain = plain.setScale(0);
        }
        BigInteger numerator = plain.unscaledValue();
        BigInteger denominator = BigInteger.TEN.pow(plain.scale());
        boolean small = numerator.bitLength() < 63 && denominator.bitLength() < 62;
        return new Factor(
                numerator, denominator, small ? numerator.longValue() : 0, small ? denominator.longValue() : 0);
    }

    /** {@code measure} ten-thousandths in whole minor units; fails with ArithmeticException where the result is no long. */
    public long apply(long measure, Rounding rounding) {
        if (d != 0 && Wide.fits(measure, n)) {
            return rounding.divide(measure * n, d);
        }
        return rounding.divide(BigInteger.valueOf(measure).multiply(numerator), denominator);
    }
}
