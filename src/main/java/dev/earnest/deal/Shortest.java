package dev.earnest.deal;

import java.math.BigDecimal;
import java.math.MathContext;

/** Binary fractions as the shortest decimals that stand for them, the same on every Java. */
final class Shortest {
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000};
    private static final double MOST_EXACT = 1e15;

    private Shortest() {}

    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        for (int scale = 0; scale < POWERS.length && Math.abs(value) * POWERS[scale] < MOST_EXACT; scale++) {
            long digits = Math.round(value * POWERS[scale]);
            // both are exact in binary, so their quotient is the fraction that the decimal stands for
            if ((double) digits / POWERS[scale] == value) {
                return BigDecimal.valueOf(digits, scale).toPlainString();
            }
        }
        BigDecimal exact = new BigDecimal(value);
        int precision = 15;
        while (exact.round(new MathContext(precision)).doubleValue() != value) {
            precision++;
        }
        return plain(exact.round(new MathContext(precision)));
    }

    static String of(float value) {
        if (!Float.isFinite(value)) {
            return Float.toString(value);
        }
        BigDecimal exact = new BigDecimal(value);
        int precision = 6;
        while (exact.round(new MathContext(precision)).floatValue() != value) {
            precision++;
        }
        return plain(exact.round(new MathContext(precision)));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
