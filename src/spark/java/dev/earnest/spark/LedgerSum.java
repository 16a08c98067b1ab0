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
        LedgerAdder adder = new LedgerAdder();
        while (cursor.next()) {
            adder.add(cursor.paid());
        }
        return adder.sum();
    }

    LedgerSum and(LedgerSum other) {
        return new LedgerSum(Math.addExact(lines, other.lines), paid.add(other.paid));
    }
}
