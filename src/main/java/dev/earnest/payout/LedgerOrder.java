package dev.earnest.payout;

/**
 * Where lines stand in the ledger, as two numbers to compare one after the other: the day with the line's own day; then
 * what it is of. Lines with equal numbers go by partner where they are of no row, and by the order of the offers.
 */
final class LedgerOrder {
    private LedgerOrder() {}

    /** Day, then own day. */
    static long days(Series series, int line) {
        return days(series.lines.day(line), series.lines.ownDay(line));
    }

    /** A day, then an own day. */
    static long days(int day, int ownDay) {
        return ((long) day << 32) | (ownDay ^ 0x8000_0000L) & 0xFFFF_FFFFL;
    }

    /** Carries, deals, events, guarantees; then the row, whose last 32 bits are 0 where there is none. */
    static long rows(Series series, int line) {
        Lines lines = series.lines;
        long rank = rank(lines.kind(line), series.domain.events());
        return (rank << 33) | (lines.row(line) + 1L);
    }

    /** Carries, deals, events, guarantees, from 0. */
    static int rank(LineKind kind, boolean ofEvents) {
        return kind == LineKind.CARRY ? 0 : kind == LineKind.GUARANTEE ? 3 : ofEvents ? 2 : 1;
    }

    /** The first place in a series' order whose day is not before the given. */
    static int firstOf(Series series, int day) {
        return place(series, (long) day << 32, 0);
    }

    /** The first place in a series' order whose day is after the given. */
    static int firstAfter(Series series, int day) {
        return day == Integer.MAX_VALUE ? series.places() : firstOf(series, day + 1);
    }

    /** The first place in a series' order that is not before the two numbers. */
    static int place(Series series, long days, long rows) {
        int low = 0;
        int high = series.places();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before(series, series.lineAt(middle), days, rows)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean before(Series series, int line, long days, long rows) {
        long own = days(series, line);
        return own != days ? own < days : rows(series, line) < rows;
    }
}
