package dev.earnest.payout;

import dev.earnest.catalog.Condition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One condition, ready to run on the rows of a domain. */
abstract class Filter {
    private final String what;
    private @Nullable Condition condition;
    private List<List<Filter>> parts = List.of();

    /** @param what the catalog place that it comes from, such as {@code offers.mdf.when.product} */
    Filter(String what) {
        this.what = what;
    }

    /** The catalog place that it comes from. */
    final String what() {
        return what;
    }

    /** The same, made from a condition as it is written. */
    final Filter of(Condition written) {
        condition = written;
        return this;
    }

    /** The same, of which one of some lists must hold as a whole. */
    final Filter of(List<List<Filter>> lists) {
        parts = lists;
        return this;
    }

    /** The condition it was made from, or null where none is written. */
    final @Nullable Condition condition() {
        return condition;
    }

    /** The lists of which one must hold as a whole; mostly none. */
    final List<List<Filter>> parts() {
        return parts;
    }

    abstract boolean holds(int row);

    /** What it looks at in a row. */
    abstract Found found(int row);

    /** Keeps the rows for which it holds, in order, at the front of {@code rows}; returns how many. */
    int keep(int[] rows, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            if (holds(row)) {
                rows[kept++] = row;
            }
        }
        return kept;
    }
}
