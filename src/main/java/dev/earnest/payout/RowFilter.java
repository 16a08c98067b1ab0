package dev.earnest.payout;

import java.util.function.IntPredicate;

/** A condition worked out row by row. */
final class RowFilter extends Filter {
    private final IntPredicate test;

    RowFilter(String what, IntPredicate test) {
        super(what);
        this.test = test;
    }

    @Override
    boolean holds(int row) {
        return test.test(row);
    }
}
