package dev.earnest.synthetic;

import java.math.BigInteger;

/** Quantities with the long tail that orders have: the logarithm is nearly normal, half are below 17, none above 1024. */
final class Quantities {
    private static final int STEPS = 64;
    private static final int ONE = 20;
    private static final int MIDDLE = 4 * STEPS;
    private static final int SPREAD = 3 * STEPS;
    /** 2^(i/64) in units of 2^-20. */
    private static final long[] POWERS = powers();

    private Quantities() {}

    /** Worked out in whole numbers, so that they are the same everywhere: the sixth root of a root is one of 64 steps. */
    private static long[] powers() {
        int scale = 60;
        BigInteger step = BigInteger.TWO.shiftLeft(scale);
        for (int i = 1; i < STEPS; i *= 2) {
            step = step.shiftLeft(scale).sqrt();
        }
        // after the loop step is the 64th root of two
        long[] powers = new long[STEPS];
        BigInteger power = BigInteger.ONE.shiftLeft(scale);
        for (int i = 0; i < STEPS; i++) {
            powers[i] = power.shiftRight(scale - ONE).longValueExact();
            power = power.multiply(step).shiftRight(scale);
        }
        return powers;
    }

    /** A quantity by 64 even bits: the sum of their four parts stands for the logarithm. */
    static int of(long bits) {
        long parts = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        int power = MIDDLE + (int) ((parts - 0x20000) * SPREAD >> 16);
        return power < 0 ? 1 : (int) (POWERS[power % STEPS] << (power / STEPS) >> ONE);
    }
}
