package dev.earnest.analysis.lift;

import dev.earnest.analysis.payback.Margins;
import dev.earnest.analysis.payback.PaidDeals;
import dev.earnest.analysis.payback.WonDeals;
import dev.earnest.catalog.Window;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.Payouts;
import java.util.BitSet;

/**
 * What each partner sold before and since, in ten-thousandths, net of refunds: won deals by their close date.
 *
 * @param before in the baseline window, by partner
 * @param since in this window
 * @param paidOn of the deals that are paid on, whenever closed
 */
record PartnerRevenue(long[] before, long[] since, long[] paidOn) {

    static PartnerRevenue of(Payouts payouts, Window baseline, Window window) {
        int partners = payouts.data().partnerIds().size();
        PartnerRevenue revenue = new PartnerRevenue(new long[partners], new long[partners], new long[partners]);
        Frame deals = payouts.data().deals();
        TextColumn sellers = deals.text("partner_id");
        DateColumn closed = deals.date("close_date");
        BitSet paid = PaidDeals.of(payouts, first(window), last(window));
        WonDeals won = new WonDeals(deals);
        Margins margins = new Margins(payouts);
        for (int row = 0; sellers != null && closed != null && row < deals.rows(); row++) {
            int seller = sellers.code(row);
            if (seller >= 0 && won.holds(row)) {
                long amount = margins.netAmount(row);
                int day = closed.day(row);
                add(revenue.before, seller, holds(baseline, day) ? amount : 0);
                add(revenue.since, seller, holds(window, day) ? amount : 0);
                add(revenue.paidOn, seller, paid.get(row) ? amount : 0);
            }
        }
        return revenue;
    }

    private static void add(long[] sums, int partner, long amount) {
        sums[partner] = Math.addExact(sums[partner], amount);
    }

    private static boolean holds(Window window, int day) {
        return day >= first(window) && day <= last(window);
    }

    private static int first(Window window) {
        return (int) window.from().toEpochDay();
    }

    private static int last(Window window) {
        return (int) window.to().toEpochDay();
    }
}
