package dev.earnest.analysis.payback;

import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.OfferResult;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.SideBySide;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes out and comes in, by cohort and month: one pass over the lines of each offer, and one over the deals. */
final class Flows {
    private final Payouts payouts;
    private final Cohorts cohorts;
    private final Months months;
    private final Margins margins;
    private final IncrementalShares shares;
    private final @Nullable TextColumn dealPartners;
    private final @Nullable DateColumn closed;
    private final @Nullable DateColumn cash;

    private final short[] ranks;
    private final long[][] payout;
    /** By share's rank, kind of margin, then cohort and month; null where there is none. */
    private final long[][] @Nullable [] in;

    private final long[] dealsByKind;
    private final long[] dealsByRank;
    private final long[] deals;
    private final BitSet partners = new BitSet();
    private int firstDay = Integer.MAX_VALUE;

    Flows(Payouts payouts, Cohorts cohorts, Months months, Margins margins, IncrementalShares shares) {
        this.payouts = payouts;
        this.cohorts = cohorts;
        this.months = months;
        this.margins = margins;
        this.shares = shares;
        Frame file = payouts.data().deals();
        this.dealPartners = file.text("partner_id");
        this.closed = file.date("close_date");
        this.cash = file.date("cash_date");
        this.ranks = new short[file.rows()];
        this.payout = new long[cohorts.size()][months.size()];
        this.in = new long[shares.unknown() + 1][margins.kinds()][];
        this.dealsByKind = new long[margins.kinds()];
        this.dealsByRank = new long[shares.unknown() + 1];
        this.deals = new long[cohorts.size()];
    }

    /** Walks the lines earned from one day to another. */
    void walk(int from, int to, int threads) {
        List<OfferResult> offers = payouts.offers();
        List<LedgerCursor> lines = payouts.paymentsByOffer(from, to);
        SideBySide.each(threads, offers.size(), offer -> {
            OfferWalk walk = new OfferWalk();
            walk.all(lines.get(offer));
            BitSet paid = walk.paid.net(() -> payouts.paymentsByOffer(from, to).get(offer));
            add(walk, paid, shares.rank(offers.get(offer)));
        });
        for (int row = 0; row < ranks.length; row++) {
            if (ranks[row] != 0) {
                bring(row, ranks[row]);
            }
        }
    }

    private synchronized void add(OfferWalk walk, BitSet paid, int rank) {
        for (int row = paid.nextSetBit(0); row >= 0; row = paid.nextSetBit(row + 1)) {
            ranks[row] = (short) Math.max(ranks[row], rank);
        }
        for (int cohort = 0; cohort < payout.length; cohort++) {
            for (int month = 0; month < payout[cohort].length; month++) {
                payout[cohort][month] = Math.addExact(payout[cohort][month], walk.sums[cohort][month]);
            }
        }
        partners.or(walk.partners);
        firstDay = Math.min(firstDay, walk.first);
    }

    /** The lines of one offer; for one thread. */
    private final class OfferWalk {
        private final PaidDeals paid = new PaidDeals();
        private final long[][] sums = new long[cohorts.size()][months.size()];
        private final BitSet partners = new BitSet();
        private int first = Integer.MAX_VALUE;

        void all(LedgerCursor line) {
            while (line.next()) {
                first = Math.min(first, line.earnedDay());
                long minor = line.paid();
                if (minor != 0) {
                    add(line, minor);
                }
            }
        }

        /** What is paid on a deal goes where the deal's margin goes, whoever is paid. */
        private void add(LedgerCursor line, long minor) {
            int row = line.dealRow();
            int partner = row < 0 ? -1 : sellerOf(row);
            partner = partner < 0 ? line.partner() : partner;
            partners.set(partner);
            long[] sum = sums[cohorts.of(partner)];
            int month = months.of(line.payDay());
            sum[month] = Math.addExact(sum[month], minor);
            int deal = PaidDeals.dealRow(line);
            if (deal >= 0) {
                paid.add(deal, minor);
            }
        }
    }

    private int sellerOf(int row) {
        return dealPartners == null ? -1 : dealPartners.code(row);
    }

    private void bring(int row, int rank) {
        int kind = margins.kind(row);
        int seller = sellerOf(row);
        int cohort = cohorts.of(seller);
        dealsByKind[kind]++;
        dealsByRank[rank]++;
        deals[cohort]++;
        if (seller >= 0) {
            partners.set(seller);
        }
        long sum = margins.sum(row, kind);
        long[] sums = in(rank, kind);
        add(sums, cohort, months.of(cashDay(row)), sum);
        int refund = margins.refundDay(row);
        if (refund != DateColumn.BLANK) {
            add(sums, cohort, months.of(refund), -margins.refunded(row, sum));
        }
    }

    private void add(long[] sums, int cohort, int month, long sum) {
        int at = cohort * months.size() + month;
        sums[at] = Math.addExact(sums[at], sum);
    }

    private int cashDay(int row) {
        if (cash != null && !cash.blank(row)) {
            return cash.day(row);
        }
        return closed == null ? Integer.MAX_VALUE : closed.day(row);
    }

    private long[] in(int rank, int kind) {
        long[] known = in[rank][kind];
        if (known == null) {
            known = new long[cohorts.size() * months.size()];
            in[rank][kind] = known;
        }
        return known;
    }

    /** What is paid to a cohort in a month, in minor units. */
    long payout(int cohort, int month) {
        return payout[cohort][month];
    }

    /** Sums in ten-thousandths of deals of a share's rank and a kind of margin; 0 where there are none. */
    long in(int rank, int kind, int cohort, int month) {
        long[] sums = in[rank][kind];
        return sums == null ? 0 : sums[cohort * months.size() + month];
    }

    /** Whether a cohort has a deal of a share's rank and a kind of margin; one that comes to 0 in each month is none. */
    boolean has(int rank, int kind, int cohort) {
        for (int month = 0; month < months.size(); month++) {
            if (in(rank, kind, cohort, month) != 0) {
                return true;
            }
        }
        return false;
    }

    long dealsOfKind(int kind) {
        return dealsByKind[kind];
    }

    long dealsOfRank(int rank) {
        return dealsByRank[rank];
    }

    long deals(int cohort) {
        return deals[cohort];
    }

    /** Partners that were paid, or whose deals were, by cohort. */
    long[] partners() {
        long[] counts = new long[cohorts.size()];
        partners.stream().forEach(partner -> counts[cohorts.of(partner)]++);
        return counts;
    }

    /** The first day on which something was earned; the largest int where nothing was. */
    int firstDay() {
        return firstDay;
    }
}
