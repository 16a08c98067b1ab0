package dev.earnest.analysis.advise;

import dev.earnest.analysis.kpi.Span;
import dev.earnest.analysis.payback.Margins;
import dev.earnest.analysis.payback.WonDeals;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one unit of a count brings before incentives: margin by count over won deals, each partner's own where it has some. */
final class UnitMargins {
    private final Frame deals;
    private final Margins margins;
    private final WonDeals won;
    private final Span window;
    private final @Nullable TextColumn partners;
    private final @Nullable DateColumn closed;
    private final Map<String, Map<Integer, Sum>> known = new HashMap<>();

    /** The sum over all partners. */
    private static final int ALL = -2;

    private static final class Sum {
        private BigDecimal margin = BigDecimal.ZERO;
        private BigDecimal count = BigDecimal.ZERO;
        private boolean unknown;

        @Nullable
        BigDecimal perUnit() {
            return unknown || count.signum() <= 0 ? null : margin.divide(count, MathContext.DECIMAL128);
        }
    }

    /** @param window days whose won deals count */
    UnitMargins(Payouts payouts, Span window) {
        this.deals = payouts.data().deals();
        this.margins = new Margins(payouts);
        this.won = new WonDeals(deals);
        this.window = window;
        this.partners = deals.text("partner_id");
        this.closed = deals.date("close_date");
    }

    /** Money a unit in units of the currency; null where a cost is unknown, or the count is no figure of deals. */
    @Nullable
    BigDecimal of(String counts, int partner) {
        if (counts.equals("margin")) {
            return BigDecimal.ONE;
        }
        Map<Integer, Sum> sums = known.computeIfAbsent(counts, this::sums);
        Sum own = sums.get(partner);
        BigDecimal unit = own == null ? null : own.perUnit();
        Sum all = sums.get(ALL);
        return unit != null || all == null ? unit : all.perUnit();
    }

    private Map<Integer, Sum> sums(String counts) {
        Map<Integer, Sum> sums = new HashMap<>();
        NumberColumn column = deals.number(counts);
        boolean each = counts.equals("count");
        for (int row = 0; row < deals.rows() && (each || column != null); row++) {
            boolean counted = each || (column != null && !column.blank(row));
            if (counted && won.holds(row) && closed != null && window.holds(closed.day(row))) {
                BigDecimal count = each || column == null ? BigDecimal.ONE : BigDecimal.valueOf(column.value(row), 4);
                int partner = partners == null ? -1 : partners.code(row);
                add(sums.computeIfAbsent(partner, any -> new Sum()), row, count);
                add(sums.computeIfAbsent(ALL, any -> new Sum()), row, count);
            }
        }
        return sums;
    }

    private void add(Sum sum, int row, BigDecimal count) {
        int kind = margins.kind(row);
        sum.unknown |= kind == margins.unknown();
        sum.margin = sum.margin.add(margins.rates().money(kind, margins.sum(row, kind)));
        sum.count = sum.count.add(count);
    }
}
