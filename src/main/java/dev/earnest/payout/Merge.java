package dev.earnest.payout;

import dev.earnest.deal.Dictionary;
import java.util.List;

/** Lines of several offers in one order: earning order, then the order of the offers. */
final class Merge {
    private final List<Series> all;
    private final Dictionary partners;
    private final int[] next;
    private int series = -1;
    private int line = -1;

    Merge(List<Series> all, Dictionary partners) {
        this.all = all;
        this.partners = partners;
        this.next = new int[all.size()];
    }

    /** Moves to the next line; false after the last. */
    boolean advance() {
        int best = -1;
        for (int i = 0; i < next.length; i++) {
            if (next[i] < all.get(i).order.length && (best < 0 || compare(i, best) < 0)) {
                best = i;
            }
        }
        if (best < 0) {
            return false;
        }
        series = best;
        line = all.get(best).order[next[best]++];
        return true;
    }

    Series series() {
        return all.get(series);
    }

    int line() {
        return line;
    }

    private int compare(int i, int j) {
        Series a = all.get(i);
        Series b = all.get(j);
        return compare(a, a.order[next[i]], b, b.order[next[j]]);
    }

    private int compare(Series a, int i, Series b, int j) {
        Lines x = a.lines;
        Lines y = b.lines;
        int compared = Integer.compare(x.day(i), y.day(j));
        if (compared == 0) {
            compared = Integer.compare(x.ownDay(i), y.ownDay(j));
        }
        int rank = rank(a, i);
        if (compared == 0) {
            compared = Integer.compare(rank, rank(b, j));
        }
        if (compared == 0) {
            compared = Integer.compare(x.row(i), y.row(j));
        }
        if (compared == 0 && (rank == 0 || rank == 3)) {
            compared = partners.value(x.payee(i)).compareTo(partners.value(y.payee(j)));
        }
        return compared != 0 ? compared : Integer.compare(a.place, b.place);
    }

    private static int rank(Series series, int line) {
        int rank = series.lines.rank(line);
        return rank == 1 && series.domain.events() ? 2 : rank;
    }
}
