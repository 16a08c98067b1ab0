package dev.earnest.money;

import java.math.BigDecimal;

/** Numbers with four decimals kept as whole ten-thousandths in a long: the form of every measure. */
public final class Fixed4 {
    /** One, in ten-thousandths. */
    public static final long ONE = 10_000;

    /** The mark of a blank cell: no value at all, never a number. */
    public static final long BLANK = Long.MIN_VALUE;

    private Fixed4() {}

    /** {@code value} in ten-thousandths, half-up where it has more decimals. */
    public static long of(BigDecimal value) {
        return Rounding.HALF_UP.toMinor(value, 4);
    }

    /** The exact decimal of {@code value} ten-thousandths, trailing zeros removed. */
    public static BigDecimal decimal(long value) {
        BigDecimal exact = BigDecimal.valueOf(value, 4).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
