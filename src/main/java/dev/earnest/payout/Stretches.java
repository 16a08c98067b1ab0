package dev.earnest.payout;

import java.util.ArrayList;
import java.util.List;

/** Cuts the ledger into parts of about as many lines each, within a day where a day has many. */
final class Stretches {
    private static final int BLOCK_BITS = 6;

    private final List<Series> all;
    private final int aim;
    /** Ledger lines before each block of places, by series. */
    private final long[][] before;

    private final List<Stretch> cut = new ArrayList<>();
    private long lines;

    /** @param aim how many ledger lines a part may have where it can be cut */
    Stretches(List<Series> series, int aim, int threads) {
        this.all = series;
        this.aim = aim;
        this.before = new long[series.size()][];
        SideBySide.each(threads, series.size(), i -> before[i] = count(series.get(i)));
    }

    private static long[] count(Series series) {
        long[] before = new long[(series.places() >> BLOCK_BITS) + 1];
        for (int block = 1; block < before.length; block++) {
            before[block] = before[block - 1] + count(series, block - 1 << BLOCK_BITS, block << BLOCK_BITS);
        }
        return before;
    }

    private static long count(Series series, int from, int to) {
        long count = 0;
        for (int place = from; place < to; place++) {
            count += series.ledgerLines(series.lineAt(place));
        }
        return count;
    }

    /** The parts from one day to another, both included, in order. */
    List<Stretch> between(int from, int to) {
        Border first = new Border((long) from << 32, 0);
        Border last = to == Integer.MAX_VALUE
                ? new Border(Long.MAX_VALUE, Long.MAX_VALUE)
                : new Border((long) (to + 1) << 32, 0);
        split(first, places(first), last, places(last));
        return cut;
    }

    /** A place in the order of lines. */
    private record Border(long days, long rows) {}

    private int[] places(Border border) {
        int[] places = new int[all.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = LedgerOrder.place(all.get(i), border.days(), border.rows());
        }
        return places;
    }

    private void split(Border from, int[] low, Border to, int[] high) {
        long count = lines(low, high);
        Border border = count > aim ? border(low, high) : null;
        if (border == null) {
            if (count > 0) {
                cut.add(new Stretch(from.days(), from.rows(), to.days(), to.rows(), lines));
                lines += count;
            }
            return;
        }
        int[] middle = places(border);
        split(from, low, border, middle);
        split(border, middle, to, high);
    }

    /** Before the middle line of the series with most of them, or behind lines that stand with it; null where all do. */
    private @org.jspecify.annotations.Nullable Border border(int[] low, int[] high) {
        int most = 0;
        for (int i = 1; i < low.length; i++) {
            most = high[i] - low[i] > high[most] - low[most] ? i : most;
        }
        Series series = all.get(most);
        int line = series.lineAt((low[most] + high[most]) >>> 1);
        Border border = new Border(LedgerOrder.days(series, line), LedgerOrder.rows(series, line));
        if (LedgerOrder.place(series, border.days(), border.rows()) > low[most]) {
            return border;
        }
        Border behind = new Border(border.days(), border.rows() + 1);
        return LedgerOrder.place(series, behind.days(), behind.rows()) < high[most] ? behind : null;
    }

    private long lines(int[] low, int[] high) {
        long count = 0;
        for (int i = 0; i < low.length; i++) {
            count += upTo(i, high[i]) - upTo(i, low[i]);
        }
        return count;
    }

    private long upTo(int i, int place) {
        int block = place >> BLOCK_BITS;
        return before[i][block] + count(all.get(i), block << BLOCK_BITS, place);
    }
}
