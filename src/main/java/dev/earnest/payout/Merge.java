package dev.earnest.payout;

import dev.earnest.deal.Dictionary;
import java.util.List;

/**
 * Lines of several series in one order: earning order, then the order of the offers. A tournament of each series' next
 * line: every node keeps who lost there, so that after a line only the path of its series is played again.
 */
final class Merge implements Walk {
    private final Series[] all;
    private final Dictionary partners;
    private final int[] at;
    private final int[] end;
    private final long[] days;
    private final long[] rows;
    private final int[] losers;
    private int winner;
    private boolean started;

    /** @param series in the order of their places */
    Merge(List<Series> series, Dictionary partners) {
        this(series, partners, new int[series.size()], new int[series.size()]);
        for (int i = 0; i < all.length; i++) {
            end[i] = all[i].places();
        }
    }

    /** Only lines of a part of the ledger of these series. */
    Merge(List<Series> series, Dictionary partners, Stretch stretch) {
        this(series, partners, new int[series.size()], new int[series.size()]);
        for (int i = 0; i < all.length; i++) {
            at[i] = LedgerOrder.place(all[i], stretch.fromDays(), stretch.fromRows());
            end[i] = LedgerOrder.place(all[i], stretch.toDays(), stretch.toRows());
        }
    }

    private Merge(List<Series> series, Dictionary partners, int[] at, int[] end) {
        this.all = series.toArray(new Series[0]);
        this.partners = partners;
        this.at = at;
        this.end = end;
        this.days = new long[all.length];
        this.rows = new long[all.length];
        this.losers = new int[all.length];
    }

    @Override
    public boolean advance() {
        if (started) {
            at[winner]++;
            load(winner);
            replay();
        } else if (all.length > 0) {
            started = true;
            first();
        }
        return started && at[winner] < end[winner];
    }

    @Override
    public Series series() {
        return all[winner];
    }

    @Override
    public int line() {
        return all[winner].lineAt(at[winner]);
    }

    /** A series that has come to its end loses against all others. */
    private void load(int i) {
        if (at[i] < end[i]) {
            int line = all[i].lineAt(at[i]);
            days[i] = LedgerOrder.days(all[i], line);
            rows[i] = LedgerOrder.rows(all[i], line);
        } else {
            days[i] = Long.MAX_VALUE;
            rows[i] = Long.MAX_VALUE;
        }
    }

    private void first() {
        int count = all.length;
        int[] winners = new int[2 * count];
        for (int i = 0; i < count; i++) {
            load(i);
            winners[count + i] = i;
        }
        for (int node = count - 1; node > 0; node--) {
            int left = winners[2 * node];
            int right = winners[2 * node + 1];
            boolean wins = before(left, right);
            winners[node] = wins ? left : right;
            losers[node] = wins ? right : left;
        }
        winner = winners[1 % winners.length];
    }

    private void replay() {
        int best = winner;
        for (int node = (all.length + best) >> 1; node > 0; node >>= 1) {
            int other = losers[node];
            if (before(other, best)) {
                losers[node] = best;
                best = other;
            }
        }
        winner = best;
    }

    private boolean before(int i, int j) {
        if (days[i] != days[j]) {
            return days[i] < days[j];
        }
        return rows[i] != rows[j] ? rows[i] < rows[j] : tied(i, j);
    }

    private boolean tied(int i, int j) {
        if ((rows[i] & 0xFFFF_FFFFL) == 0) {
            int compared = partner(i).compareTo(partner(j));
            return compared != 0 ? compared < 0 : i < j;
        }
        return i < j;
    }

    private String partner(int i) {
        return partners.value(all[i].lines.payee(all[i].lineAt(at[i])));
    }
}
