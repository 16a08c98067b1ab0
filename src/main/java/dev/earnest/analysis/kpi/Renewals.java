package dev.earnest.analysis.kpi;

import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Unit;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.TextColumn;
import dev.earnest.money.Fixed4;
import org.jspecify.annotations.Nullable;

/** Which terms that ended in the window were renewed: the account won a renewal of the product around the end. */
final class Renewals {
    /** Days on either side of the end of a term in which a renewal of it closes. */
    static final int AROUND = 90;

    private final Deals deals;
    private final Span window;
    private final @Nullable TextColumn product;
    private int[] start = {};
    private int[] rows = {};

    Renewals(Deals deals, Span window) {
        this.deals = deals;
        this.window = window;
        this.product = deals.text("product");
    }

    Kpi kpi() {
        NumberColumn term = deals.number("term_months");
        String why = deals.lacks("account_id", "term_months", "deal_type");
        if (term == null || why != null) {
            return Kpi.none(KpiKind.RENEWAL_RATE, why == null ? "" : why);
        }
        index();
        long ended = 0;
        long renewed = 0;
        for (int row = 0; row < deals.rows; row++) {
            int end = end(term, row);
            if (end != Integer.MIN_VALUE && window.holds(end)) {
                ended++;
                renewed += renewed(row, end) ? 1 : 0;
            }
        }
        return Kpi.ofCounts(KpiKind.RENEWAL_RATE, renewed, ended, "no term ended in the window");
    }

    /** The day a term ends; {@link Integer#MIN_VALUE} where the deal has none. */
    private int end(NumberColumn term, int row) {
        long months = Kpi.orZero(term.value(row)) / Fixed4.ONE;
        boolean counts = months > 0
                && deals.account(row) >= 0
                && deals.won(row)
                && deals.ofPartner(row)
                && !deals.credit(row)
                && !deals.refunded(row);
        return counts && deals.close(row) + months * 31 >= window.from()
                ? new Duration((int) months, Unit.MONTHS).after(deals.close(row))
                : Integer.MIN_VALUE;
    }

    /** Won renewals, those of an account together. */
    private void index() {
        TextColumn type = deals.text("deal_type");
        int renewal = Deals.code(type, "renewal");
        start = new int[deals.data.accountIds().size() + 1];
        for (int row = 0; row < deals.rows; row++) {
            start[isRenewal(type, renewal, row) ? deals.account(row) + 1 : 0] += isRenewal(type, renewal, row) ? 1 : 0;
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        int[] next = start.clone();
        rows = new int[start[start.length - 1]];
        for (int row = 0; row < deals.rows; row++) {
            if (isRenewal(type, renewal, row)) {
                rows[next[deals.account(row)]++] = row;
            }
        }
    }

    private boolean isRenewal(@Nullable TextColumn type, int renewal, int row) {
        return type != null
                && type.code(row) == renewal
                && deals.account(row) >= 0
                && deals.won(row)
                && !deals.credit(row);
    }

    private boolean renewed(int row, int end) {
        int account = deals.account(row);
        for (int i = start[account]; i < start[account + 1]; i++) {
            int other = rows[i];
            int close = deals.close(other);
            boolean same = product == null || product.code(other) == product.code(row);
            if (other != row && same && close > deals.close(row) && Math.abs(close - end) <= AROUND) {
                return true;
            }
        }
        return false;
    }
}
