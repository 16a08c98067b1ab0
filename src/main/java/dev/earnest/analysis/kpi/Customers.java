package dev.earnest.analysis.kpi;

import dev.earnest.deal.DateColumn;
import dev.earnest.deal.TextColumn;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The accounts that partners' deals brought: what they hold, who left, and what one is worth. */
final class Customers {
    private final Deals deals;
    private final Span window;
    private final int accounts;

    Customers(Deals deals, Span window) {
        this.deals = deals;
        this.window = window;
        this.accounts = deals.data.accountIds().size();
    }

    /** Attach rate, churn rate and customer lifetime value. */
    List<Kpi> kpis(Margins margins) {
        BitSet start = new BitSet();
        BitSet end = new BitSet();
        if (deals.lacks("account_id", "churned_date") == null) {
            note(start, end);
        }
        BitSet left = (BitSet) start.clone();
        left.andNot(end);
        return List.of(attached(), churn(start, left), lifetime(start, left, margins));
    }

    /** Of the accounts that bought in the window, those that own two products or more at its end. */
    private Kpi attached() {
        TextColumn product = deals.text("product");
        String why = deals.lacks("account_id", "product");
        if (product == null || why != null) {
            return Kpi.none(KpiKind.ATTACH_RATE, why == null ? "" : why);
        }
        int[] owns = new int[accounts];
        Arrays.fill(owns, -1);
        BitSet bought = new BitSet();
        BitSet several = new BitSet();
        for (int row = 0; row < deals.rows; row++) {
            int account = deals.account(row);
            if (account < 0 || !counts(row) || deals.close(row) > window.to()) {
                continue;
            }
            int code = product.code(row);
            if (code >= 0 && owns[account] >= 0 && owns[account] != code) {
                several.set(account);
            }
            owns[account] = code >= 0 ? code : owns[account];
            if (window.holds(deals.close(row))) {
                bought.set(account);
            }
        }
        several.and(bought);
        return Kpi.ofCounts(
                KpiKind.ATTACH_RATE, several.cardinality(), bought.cardinality(), "no account bought in the window");
    }

    /** Won with a partner's part, no credit note, and not wholly refunded. */
    private boolean counts(int row) {
        return deals.won(row) && deals.ofPartner(row) && !deals.credit(row) && !deals.refunded(row);
    }

    /** Notes accounts with a deal won before the window, or by its end, that has not churned by then. */
    private void note(BitSet start, BitSet end) {
        DateColumn churned = deals.date("churned_date");
        for (int row = 0; churned != null && row < deals.rows; row++) {
            int close = deals.close(row);
            int account = deals.account(row);
            if (account < 0 || close == DateColumn.BLANK || close > window.to() || !counts(row)) {
                continue;
            }
            int gone = churned.blank(row) ? Integer.MAX_VALUE : churned.day(row);
            if (close < window.from() && gone >= window.from()) {
                start.set(account);
            }
            if (gone > window.to()) {
                end.set(account);
            }
        }
    }

    private Kpi churn(BitSet start, BitSet left) {
        String why = deals.lacks("account_id", "churned_date");
        return why == null
                ? Kpi.ofCounts(
                        KpiKind.CHURN_RATE, left.cardinality(), start.cardinality(), "no partner account at the start")
                : Kpi.none(KpiKind.CHURN_RATE, why);
    }

    /** Margin an account a window, times the windows it stays (one by the churn rate): margin by accounts that left. */
    private Kpi lifetime(BitSet start, BitSet left, Margins margins) {
        String why = deals.lacks("account_id", "churned_date");
        if (why == null && !margins.known()) {
            why = "neither `cost` nor `gross_margin` is given";
        }
        if (why != null) {
            return Kpi.none(KpiKind.CUSTOMER_LIFETIME_VALUE, why);
        }
        boolean bought = false;
        for (int row = 0; row < deals.rows; row++) {
            int account = deals.account(row);
            if (account >= 0 && start.get(account) && deals.wonIn(window, row) && deals.ofPartner(row)) {
                margins.add(row);
                bought = true;
            }
        }
        if (!bought && !start.isEmpty()) {
            return Kpi.none(KpiKind.CUSTOMER_LIFETIME_VALUE, "no account at the start bought in the window");
        }
        return Kpi.quotient(
                KpiKind.CUSTOMER_LIFETIME_VALUE,
                margins.total(),
                BigDecimal.valueOf(left.cardinality()),
                start.isEmpty() ? "no partner account at the start" : "no account left: the formula has no end");
    }
}
