package dev.earnest.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A fraction of whole numbers, never rounded until it is asked to be. */
record Exact(BigInteger top, BigInteger bottom) implements Comparable<Exact> {
    static final Exact ZERO = new Exact(BigInteger.ZERO, BigInteger.ONE);
    static final Exact ONE = new Exact(BigInteger.ONE, BigInteger.ONE);

    Exact {
        BigInteger common = top.gcd(bottom).multiply(BigInteger.valueOf(bottom.signum()));
        top = top.divide(common);
        bottom = bottom.divide(common);
    }

    static Exact of(BigDecimal value) {
        return value.scale() <= 0
                ? new Exact(value.toBigIntegerExact(), BigInteger.ONE)
                : new Exact(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    static Exact of(long value) {
        return new Exact(BigInteger.valueOf(value), BigInteger.ONE);
    }

    Exact plus(Exact other) {
        return new Exact(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Exact minus(Exact other) {
        return plus(other.negate());
    }

    Exact times(Exact other) {
        return new Exact(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Exact over(Exact other) {
        return new Exact(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    Exact negate() {
        return new Exact(top.negate(), bottom);
    }

    Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    int signum() {
        return top.signum();
    }

    BigDecimal round(int digits, RoundingMode mode) {
        return new BigDecimal(top.multiply(BigInteger.TEN.pow(digits)))
                .divide(new BigDecimal(bottom), 0, mode)
                .movePointLeft(digits)
                .setScale(digits);
    }

    @Override
    public int compareTo(Exact other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }
}
