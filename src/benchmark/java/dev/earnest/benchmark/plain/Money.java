package dev.earnest.benchmark.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sums of money with two decimals. */
final class Money {
    static final BigDecimal ZERO = new BigDecimal("0.00");

    private Money() {}

    static BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal share(BigDecimal of, String rate) {
        return rounded(of.multiply(new BigDecimal(rate)));
    }
}
