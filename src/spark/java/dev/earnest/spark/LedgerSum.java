package dev.earnest.spark;

import dev.earnest.payout.LedgerCursor;
import java.io.Serializable;
import java.math.BigInteger;

/**
 * What lines of a ledger come to.
 *
 * @param lines how many
 * @param paid what they pay together, in minor units
 */
public record LedgerSum(long lines, BigInteger paid) implements Serializable {
    static final LedgerSum NONE = new LedgerSum(0, BigInteger.ZERO);

    static LedgerSum of(LedgerCursor cursor) {
        long lines = 0;
        BigInteger paid = BigInteger.ZERO;
        long some = 0;
        while (cursor.next()) {
            lines++;
            try {
                some = Math.addExact(some, cursor.paid());
            } catch (ArithmeticException e) { // a long is full
                paid = paid.add(BigInteger.valueOf(some));
                some = cursor.paid();
            }
        }
        return new LedgerSum(lines, paid.add(BigInteger.valueOf(some)));
    }

    LedgerSum and(LedgerSum other) {
        return new LedgerSum(Math.addExact(lines, other.lines), paid.add(other.paid));
    }
}
