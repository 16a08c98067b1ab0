package dev.earnest.payout;

/**
 * Numbers the counts of keys in periods: by place where keys and periods are few for the entries there are, so that nothing
 * is hashed; else in the order they first appear.
 */
final class PeriodIndex {
    private final int keys;
    private final int first;
    private final int periods;
    private final PairIndex others = new PairIndex();

    private PeriodIndex(int keys, int first, int periods) {
        this.keys = keys;
        this.first = first;
        this.periods = periods;
    }

    /**
     * An index of keys from 0 to before {@code keys} and periods from {@code first} on; others are numbered behind them.
     *
     * @param entries how many counts can be asked for at most
     */
    static PeriodIndex of(int keys, int first, int last, int entries) {
        long places = (long) keys * Math.max(0, last - first + 1L);
        boolean few = places <= Math.max(1 << 12, entries);
        return few ? new PeriodIndex(keys, first, Math.max(0, last - first + 1)) : new PeriodIndex(0, 0, 0);
    }

    /** The number of a key's period, new or known. */
    int of(int key, int period) {
        int at = period - first;
        return key >= 0 && key < keys && at >= 0 && at < periods
                ? key * periods + at
                : keys * periods + others.of(key, period);
    }

    /** The number of a key's period; -1 where it surely never appeared. */
    int known(int key, int period) {
        int at = period - first;
        if (key >= 0 && key < keys && at >= 0 && at < periods) {
            return key * periods + at;
        }
        int other = others.known(key, period);
        return other < 0 ? -1 : keys * periods + other;
    }
}
