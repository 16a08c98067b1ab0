package dev.earnest.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The one place where money is rounded: to whole minor units, once a figure. */
public enum Rounding {
    /** A half goes away from zero. */
    HALF_UP(RoundingMode.HALF_UP),
    /** A half goes to the even neighbour. */
    HALF_EVEN(RoundingMode.HALF_EVEN);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    /** {@code numerator / denominator} as a whole number; the denominator is above 0. */
    public long divide(long numerator, long denominator) {
        long quotient = numerator / denominator;
        long rest = numerator - quotient * denominator;
        if (rest == 0) {
            return quotient;
        }
        long away = Math.abs(rest);
        long twice = away - (denominator - away);
        boolean up = twice > 0 || (twice == 0 && (this == HALF_UP || (quotient & 1) != 0));
        return up ? quotient + (numerator < 0 ? -1 : 1) : quotient;
    }

    /** As {@link #divide(long, long)} for numbers of any size; fails with ArithmeticException where the result is no long. */
    public long divide(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, mode)
                .longValueExact();
    }

    /** {@code value} in whole minor units of a currency with {@code digits} decimals. */
    public long toMinor(BigDecimal value, int digits) {
        return value.movePointRight(digits).setScale(0, mode).longValueExact();
    }

    /** The mode of java.math. */
    public RoundingMode mode() {
        return mode;
    }
}
