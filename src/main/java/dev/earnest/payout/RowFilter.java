package dev.earnest.payout;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** A condition worked out row by row. */
final class RowFilter extends Filter {
    private final IntPredicate test;
    private final IntFunction<Found> finding;

    /** @param finding what it looks at in a row */
    RowFilter(String what, IntPredicate test, IntFunction<Found> finding) {
        super(what);
        this.test = test;
        this.finding = finding;
    }

    @Override
    Found found(int row) {
        return finding.apply(row);
    }

    @Override
    boolean holds(int row) {
        return test.test(row);
    }
}
