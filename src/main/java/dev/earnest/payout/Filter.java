package dev.earnest.payout;

/** One condition, ready to run on the rows of a domain. */
abstract class Filter {
    private final String what;

    /** @param what the catalog place that it comes from, such as {@code offers.mdf.when.product} */
    Filter(String what) {
        this.what = what;
    }

    /** The catalog place that it comes from. */
    final String what() {
        return what;
    }

    abstract boolean holds(int row);

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
