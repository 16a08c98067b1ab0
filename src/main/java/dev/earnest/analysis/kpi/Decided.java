package dev.earnest.analysis.kpi;

import dev.earnest.catalog.Duration;
import dev.earnest.deal.DateColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How partner deals were decided: won or lost, with a registration or without. */
final class Decided {
    private final Deals deals;
    private final Span window;
    private final @Nullable Duration valid;
    private final @Nullable DateColumn registered;
    private long wonCount;
    private long count;
    private long wonAmount;
    private long amount;
    private long wonRegistered;
    private long registrations;
    private long lostUndated;

    Decided(Deals deals, Span window, @Nullable Duration valid) {
        this.deals = deals;
        this.window = window;
        this.valid = valid;
        this.registered = deals.date("registered_date");
    }

    List<Kpi> kpis() {
        for (int row = 0; row < deals.rows; row++) {
            if ((deals.won(row) || deals.lost(row)) && deals.ofPartner(row)) {
                add(row);
            }
        }
        String noStage = deals.lacks("stage");
        String noRegistration = deals.lacks("stage", "registered_date");
        String nothing = "no partner deal was won or lost";
        return List.of(
                noStage == null
                        ? Kpi.ofCounts(KpiKind.WIN_RATE, wonCount, count, nothing)
                        : Kpi.none(KpiKind.WIN_RATE, noStage),
                noStage == null
                        ? Kpi.ofMoney(KpiKind.WIN_RATE_BY_AMOUNT, wonAmount, amount, nothing)
                        : Kpi.none(KpiKind.WIN_RATE_BY_AMOUNT, noStage),
                noRegistration == null
                        ? Kpi.ofCounts(
                                KpiKind.REGISTRATION_QUALITY,
                                wonRegistered,
                                registrations,
                                "no registered deal was won or lost")
                        : Kpi.none(KpiKind.REGISTRATION_QUALITY, noRegistration));
    }

    /** Lost deals without a close date, which lie in no window. */
    long lostUndated() {
        return lostUndated;
    }

    private void add(int row) {
        boolean won = deals.won(row);
        int close = deals.close(row);
        lostUndated += !won && close == DateColumn.BLANK ? 1 : 0;
        if (!window.holds(close) || deals.credit(row)) {
            return;
        }
        long money = deals.amount(row);
        count++;
        amount = Math.addExact(amount, money);
        wonCount += won ? 1 : 0;
        wonAmount = Math.addExact(wonAmount, won ? money : 0);
        if (registered(row, close)) {
            registrations++;
            wonRegistered += won ? 1 : 0;
        }
    }

    /** As the derived field says: on or before the close, and not older than the catalog's time. */
    private boolean registered(int row, int close) {
        int day = registered == null ? DateColumn.BLANK : registered.day(row);
        return day != DateColumn.BLANK && day <= close && (valid == null || valid.before(close) <= day);
    }
}
