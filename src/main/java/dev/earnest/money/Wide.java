package dev.earnest.money;

/** Products of two longs compared without overflow. */
public final class Wide {
    private Wide() {}

    /** The sign of {@code a * b - c * d}, exact. */
    public static int compareProducts(long a, long b, long c, long d) {
        long high = Math.multiplyHigh(a, b);
        long otherHigh = Math.multiplyHigh(c, d);
        return high != otherHigh ? Long.compare(high, otherHigh) : Long.compareUnsigned(a * b, c * d);
    }

    /** Whether {@code a * b} fits a long. */
    public static boolean fits(long a, long b) {
        return Math.multiplyHigh(a, b) == (a * b) >> 63;
    }
}
