package dev.earnest.spark;

import java.math.BigInteger;

/** Adds up what lines pay, one after the other; mutable. */
final class LedgerAdder {
    private long lines;
    private BigInteger paid = BigInteger.ZERO;
    private long some;

    void add(long amount) {
        lines++;
        try {
            some = Math.addExact(some, amount);
        } catch (ArithmeticException e) { // a long is full
            paid = paid.add(BigInteger.valueOf(some));
            some = amount;
        }
    }

    LedgerSum sum() {
        return new LedgerSum(lines, paid.add(BigInteger.valueOf(some)));
    }
}
