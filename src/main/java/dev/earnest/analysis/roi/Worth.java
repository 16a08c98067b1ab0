package dev.earnest.analysis.roi;

import dev.earnest.analysis.payback.IncrementalShares;
import dev.earnest.analysis.payback.MarginRates;
import dev.earnest.analysis.payback.Margins;
import dev.earnest.deal.DateColumn;
import dev.earnest.money.CurrencyUnit;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What some deals bring, each counted once, and what is paid on them; mutable, for one thread. */
final class Worth implements Serializable {
    private static final long serialVersionUID = 1;
    private static final BigDecimal LOWER = new BigDecimal("0.7");
    private static final BigDecimal HIGHER = new BigDecimal("1.3");

    private final MarginRates rates;
    private final IncrementalShares shares;
    private final long[] deals;
    private long revenue;
    private long paid;
    /** Sums of margin in ten-thousandths, by rank of the share and kind of margin. */
    private final long[][] sums;

    /** Nothing yet. */
    Worth(MarginRates rates, IncrementalShares shares) {
        this.rates = rates;
        this.shares = shares;
        this.deals = new long[rates.kinds()];
        this.sums = new long[shares.unknown() + 1][rates.kinds()];
    }

    /** Counts a deal, less what was refunded of it. */
    void deal(Margins margins, int row, int rank) {
        int kind = margins.kind(row);
        deals[kind]++;
        revenue = Math.addExact(revenue, margins.netAmount(row));
        long sum = margins.sum(row, kind);
        long net =
                margins.refundDay(row) == DateColumn.BLANK ? sum : Math.subtractExact(sum, margins.refunded(row, sum));
        sums[rank][kind] = Math.addExact(sums[rank][kind], net);
    }

    void pay(long minor) {
        paid = Math.addExact(paid, minor);
    }

    /** Both together, of different deals by the same assumptions; neither is changed. */
    Worth plus(Worth other) {
        Worth both = new Worth(rates, shares);
        both.add(this);
        both.add(other);
        return both;
    }

    private void add(Worth more) {
        revenue = Math.addExact(revenue, more.revenue);
        paid = Math.addExact(paid, more.paid);
        add(deals, more.deals);
        for (int rank = 0; rank < sums.length; rank++) {
            add(sums[rank], more.sums[rank]);
        }
    }

    private static void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.addExact(to[i], more[i]);
        }
    }

    long deals() {
        return Arrays.stream(deals).sum();
    }

    /** The deals of a kind of margin. */
    long deals(int kind) {
        return deals[kind];
    }

    long paid() {
        return paid;
    }

    /** Deals of which neither cost nor margin is known. */
    long unknown() {
        return deals[rates.unknown()];
    }

    MarginRates rates() {
        return rates;
    }

    /** Units of the currency. */
    BigDecimal revenue() {
        return BigDecimal.valueOf(revenue, 4);
    }

    /** Units of the currency; null where that of some deal is not known. */
    @Nullable
    BigDecimal margin() {
        if (unknown() > 0) {
            return null;
        }
        BigDecimal margin = BigDecimal.ZERO;
        for (int rank = 0; rank < sums.length; rank++) {
            margin = margin.add(ofRank(rank));
        }
        return margin;
    }

    private BigDecimal ofRank(int rank) {
        BigDecimal margin = BigDecimal.ZERO;
        for (int kind = 0; kind < rates.kinds(); kind++) {
            margin = margin.add(rates.money(kind, sums[rank][kind]));
        }
        return margin;
    }

    /** Whether some deal has no incremental share. */
    private boolean withoutShare() {
        for (long sum : sums[shares.unknown()]) {
            if (sum != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The part of the margin that would not be there without the incentive; null where it can't be told.
     *
     * @param factor what each share is multiplied by first; none comes to more than the whole
     */
    @Nullable
    BigDecimal incremental(BigDecimal factor) {
        if (unknown() > 0 || withoutShare()) {
            return null;
        }
        BigDecimal incremental = BigDecimal.ZERO;
        for (int rank = 1; rank < shares.unknown(); rank++) {
            BigDecimal share = shares.value(rank).multiply(factor).min(BigDecimal.ONE);
            incremental = incremental.add(ofRank(rank).multiply(share));
        }
        return incremental;
    }

    /** The result. */
    RoiRow row(String name, CurrencyUnit currency, long cost) {
        return row(name, currency, paid, cost);
    }

    /** The same of other payouts on these deals. */
    RoiRow row(String name, CurrencyUnit currency, long paidMinor, long cost) {
        return new RoiRow(
                name,
                deals(),
                revenue(),
                margin(),
                currency.decimal(paidMinor),
                currency.decimal(cost),
                incremental(BigDecimal.ONE),
                incremental(LOWER),
                incremental(HIGHER));
    }
}
