package dev.earnest.payout;

import dev.earnest.deal.Dictionary;
import java.util.List;

/** Lines of several offers in one order: earning order, then the order of the offers. A heap of each offer's next line. */
final class Merge {
    private final Series[] all;
    private final Dictionary partners;
    private final int[] at;
    private final int[] end;
    private final long[] days;
    private final long[] rows;
    private final int[] heap;
    private int size;
    private int current = -1;
    private int line = -1;

    /** @param series in the order of their places */
    Merge(List<Series> series, Dictionary partners) {
        this(series, partners, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Only lines from one day to another, both included. */
    Merge(List<Series> series, Dictionary partners, int from, int to) {
        this.all = series.toArray(new Series[0]);
        this.partners = partners;
        this.at = new int[all.length];
        this.end = new int[all.length];
        this.days = new long[all.length];
        this.rows = new long[all.length];
        this.heap = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            at[i] = place(all[i], from);
            end[i] = to == Integer.MAX_VALUE ? all[i].lines.size() : place(all[i], to + 1);
            if (at[i] < end[i]) {
                load(i);
                heap[size] = i;
                up(size++);
            }
        }
    }

    /** The first place in a series' order whose day is not before the given. */
    private static int place(Series series, int day) {
        int low = 0;
        int high = series.lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (series.lines.day(series.lineAt(middle)) < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Moves to the next line; false after the last. */
    boolean advance() {
        if (size == 0) {
            return false;
        }
        current = heap[0];
        line = all[current].lineAt(at[current]++);
        if (at[current] < end[current]) {
            load(current);
        } else {
            heap[0] = heap[--size];
        }
        down();
        return true;
    }

    Series series() {
        return all[current];
    }

    int line() {
        return line;
    }

    private void load(int i) {
        Lines lines = all[i].lines;
        int next = all[i].lineAt(at[i]);
        days[i] = ((long) lines.day(next) << 32) | (lines.ownDay(next) ^ 0x8000_0000L) & 0xFFFF_FFFFL;
        rows[i] = ((long) rank(i, next) << 33) | (lines.row(next) + 1L);
    }

    private int rank(int i, int next) {
        int rank = all[i].lines.rank(next);
        return rank == 1 && all[i].domain.events() ? 2 : rank;
    }

    private boolean before(int i, int j) {
        if (days[i] != days[j]) {
            return days[i] < days[j];
        }
        if (rows[i] != rows[j]) {
            return rows[i] < rows[j];
        }
        if ((rows[i] & 0xFFFF_FFFFL) == 0) {
            int compared = partner(i).compareTo(partner(j));
            return compared != 0 ? compared < 0 : i < j;
        }
        return i < j;
    }

    private String partner(int i) {
        return partners.value(all[i].lines.payee(all[i].lineAt(at[i])));
    }

    private void up(int from) {
        int child = from;
        while (child > 0) {
            int parent = (child - 1) / 2;
            if (!before(heap[child], heap[parent])) {
                return;
            }
            swap(child, parent);
            child = parent;
        }
    }

    private void down() {
        int parent = 0;
        while (true) {
            int child = 2 * parent + 1;
            if (child >= size) {
                return;
            }
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], heap[parent])) {
                return;
            }
            swap(child, parent);
            parent = child;
        }
    }

    private void swap(int i, int j) {
        int kept = heap[i];
        heap[i] = heap[j];
        heap[j] = kept;
    }
}
