package dev.earnest.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/** Splits a whole number by weights so that the parts are whole and sum to it. */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * The parts of {@code total} by {@code weights}: each rounded toward zero, the units left given to the largest
     * remainders, ties to the earlier weight. All parts have the sign of the total.
     *
     * @param weights none below 0, their sum above 0
     */
    public static long[] split(long total, BigDecimal[] weights) {
        int scale = 0;
        for (BigDecimal weight : weights) {
            scale = Math.max(scale, weight.scale());
        }
        BigInteger[] whole = new BigInteger[weights.length];
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < weights.length; i++) {
            whole[i] = weights[i].setScale(scale).unscaledValue();
            sum = sum.add(whole[i]);
        }
        long[] parts = new long[weights.length];
        BigInteger[] rest = new BigInteger[weights.length];
        long left = Math.abs(total);
        BigInteger size = BigInteger.valueOf(Math.abs(total));
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] divided = size.multiply(whole[i]).divideAndRemainder(sum);
            parts[i] = divided[0].longValueExact();
            rest[i] = divided[1];
            left -= parts[i];
        }
        giveRest(left, rest, parts);
        if (total < 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = -parts[i];
            }
        }
        return parts;
    }

    private static void giveRest(long units, BigInteger[] rest, long[] parts) {
        if (units == 0) {
            return;
        }
        Integer[] largest = new Integer[rest.length];
        Arrays.setAll(largest, i -> i);
        Arrays.sort(largest, (one, two) -> rest[two].compareTo(rest[one])); // keeps the order of equal ones
        for (int i = 0; i < units; i++) {
            parts[largest[i]]++;
        }
    }
}
