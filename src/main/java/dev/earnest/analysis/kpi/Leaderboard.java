package dev.earnest.analysis.kpi;

import dev.earnest.analysis.kpi.KpiFigures.LeaderFigures;
import dev.earnest.payout.Payouts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Partners by the revenue they brought, with their rank the period before. */
final class Leaderboard {
    private final Payouts payouts;
    private final Partners partners;
    private final Earnings earnings;
    private final Engagement engagement;
    private final Span window;

    Leaderboard(Payouts payouts, Partners partners, Earnings earnings, Engagement engagement, Span window) {
        this.payouts = payouts;
        this.partners = partners;
        this.earnings = earnings;
        this.engagement = engagement;
        this.window = window;
    }

    /** Partners that sold or were paid something in the window. */
    List<LeaderFigures> figures() {
        long[] before = ranks(partners.revenueBefore);
        long[] now = ranks(partners.revenue);
        List<Integer> order = new ArrayList<>(IntStream.range(0, now.length)
                .filter(partner ->
                        partners.revenue[partner] != 0 || partners.deals[partner] > 0 || earnings.paid(partner) != 0)
                .boxed()
                .toList());
        order.sort(Comparator.<Integer>comparingLong(partner -> -partners.revenue[partner])
                .thenComparing(partner -> payouts.data().partnerIds().value(partner)));
        return order.stream()
                .map(partner -> new LeaderFigures(
                        now[partner],
                        payouts.data().partnerIds().value(partner),
                        name(partner),
                        partners.deals[partner],
                        Kpi.decimal(partners.revenue[partner]),
                        earnings.paid(partner),
                        partners.revenueBefore[partner] > 0 ? before[partner] : null,
                        Kpi.decimal(partners.revenueBefore[partner]),
                        engagement.points(partner)))
                .toList();
    }

    /** 1 for the largest; equal revenue has one rank, and the next is as many further. */
    private static long[] ranks(long[] revenue) {
        long[] sorted = revenue.clone();
        java.util.Arrays.sort(sorted);
        long[] ranks = new long[revenue.length];
        for (int partner = 0; partner < ranks.length; partner++) {
            ranks[partner] = 1L + above(sorted, revenue[partner]);
        }
        return ranks;
    }

    private static int above(long[] sorted, long money) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= money) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low;
    }

    private @Nullable String name(int partner) {
        int row = payouts.partnerRow(partner, window.to());
        dev.earnest.deal.Frame file = payouts.data().partners();
        dev.earnest.deal.Column names = file == null ? null : file.column("name");
        return names == null || row < 0 || names.blank(row) ? null : names.text(row);
    }
}
