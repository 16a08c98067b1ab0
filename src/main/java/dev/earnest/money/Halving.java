package dev.earnest.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Exponential decay by a half-life, in exact decimals, the same on every machine. */
public final class Halving {
    private static final MathContext PRECISE = new MathContext(60);

    /** Decimals of the result. */
    public static final int DECIMALS = 18;

    private Halving() {}

    /**
     * 2 to the power of {@code -age / halfLife}, to 18 decimals, half-up.
     *
     * @param age days, 0 or more
     * @param halfLife days, above 0
     */
    public static BigDecimal weight(int age, int halfLife) {
        int whole = age / halfLife;
        BigDecimal fraction = root(halfLife).pow(age % halfLife, PRECISE);
        BigDecimal halved = fraction.divide(new BigDecimal(BigInteger.ONE.shiftLeft(whole)), PRECISE);
        return halved.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** The root of one half of degree {@code n}, by Newton's method. */
    private static BigDecimal root(int n) {
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal degree = BigDecimal.valueOf(n);
        BigDecimal x = BigDecimal.ONE;
        for (int i = 0; i < 200; i++) {
            BigDecimal power = x.pow(n - 1, PRECISE);
            BigDecimal next = x.subtract(
                    x.multiply(power, PRECISE).subtract(half, PRECISE).divide(degree.multiply(power, PRECISE), PRECISE),
                    PRECISE);
            if (next.subtract(x).abs().compareTo(new BigDecimal("1e-55")) < 0) {
                return next;
            }
            x = next;
        }
        return x;
    }
}
