package dev.earnest.analysis.kpi;

import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.TextColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Revenue and recurring revenue by where deals came from: sourced by partners, influenced by them, new accounts. */
final class Sourcing {
    private final Deals deals;
    private final Span window;
    private final @Nullable TextColumn source;
    private final @Nullable NumberColumn arr;
    private final int sourced;
    private final int influenced;
    private final long[] money = new long[3];
    private final long[] recurring = new long[3];
    private long ofPartners;
    private long newLogo;

    Sourcing(Deals deals, Span window) {
        this.deals = deals;
        this.window = window;
        this.source = deals.text("source");
        this.arr = deals.number("arr");
        this.sourced = Deals.code(source, "sourced");
        this.influenced = Deals.code(source, "influenced");
    }

    List<Kpi> kpis() {
        for (int row = 0; row < deals.rows; row++) {
            if (deals.wonIn(window, row)) {
                add(row);
            }
        }
        if (deals.has("account_id")) {
            addNewLogos();
        }
        String noSource = deals.lacks("source");
        String noPart = deals.data.touches() == null ? noSource : null;
        String noArr = deals.lacks("arr");
        return List.of(
                kpi(KpiKind.PARTNER_SOURCED_REVENUE, money, 1, noSource),
                kpi(KpiKind.PARTNER_SOURCED_ARR, recurring, 1, noSource == null ? noArr : noSource),
                kpi(KpiKind.PARTNER_INFLUENCED_REVENUE, money, 2, noPart),
                kpi(KpiKind.PARTNER_INFLUENCED_ARR, recurring, 2, noPart == null ? noArr : noPart),
                newLogo());
    }

    private void add(int row) {
        long net = deals.net(row);
        long yearly = arr == null || deals.refunded(row) ? 0 : Kpi.orZero(arr.value(row));
        int origin = origin(row);
        money[0] = Math.addExact(money[0], net);
        recurring[0] = Math.addExact(recurring[0], yearly);
        if (origin > 0) {
            money[origin] = Math.addExact(money[origin], net);
            recurring[origin] = Math.addExact(recurring[origin], yearly);
        }
        ofPartners = Math.addExact(ofPartners, deals.ofPartner(row) ? net : 0);
    }

    /** 1 sourced, 2 influenced: said by the source, else by a touch; 0 neither. */
    private int origin(int row) {
        int code = source == null ? -1 : source.code(row);
        if (code == sourced) {
            return 1;
        }
        boolean touched = deals.data.touches() != null
                && deals.data.touchStart()[row + 1] > deals.data.touchStart()[row];
        return code == influenced || (touched && deals.ofPartner(row)) ? 2 : 0;
    }

    /** An account's first won deal is the earliest by close date, then in the file; credit notes are nobody's first. */
    private void addNewLogos() {
        int[] first = new int[deals.data.accountIds().size()];
        java.util.Arrays.fill(first, -1);
        for (int row = 0; row < deals.rows; row++) {
            int account = deals.account(row);
            if (account >= 0 && deals.won(row) && !deals.credit(row)) {
                int known = first[account];
                first[account] = known < 0 || deals.close(row) < deals.close(known) ? row : known;
            }
        }
        for (int row : first) {
            if (row >= 0 && deals.wonIn(window, row) && deals.ofPartner(row)) {
                newLogo = Math.addExact(newLogo, deals.net(row));
            }
        }
    }

    private Kpi newLogo() {
        String why = deals.lacks("account_id");
        return why == null
                ? Kpi.sum(KpiKind.NEW_LOGO_REVENUE, newLogo, ofPartners)
                : Kpi.none(KpiKind.NEW_LOGO_REVENUE, why);
    }

    private static Kpi kpi(KpiKind kind, long[] sums, int origin, @Nullable String why) {
        return why == null ? Kpi.sum(kind, sums[origin], sums[0]) : Kpi.none(kind, why);
    }
}
