package dev.earnest.analysis.kpi;

import dev.earnest.catalog.Duration;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.TextColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How partner deals were decided, won or lost: all of them, those registered, and renewals. */
final class Decided {
    private final Deals deals;
    private final Span window;
    private final @Nullable Duration valid;
    private final @Nullable DateColumn registered;
    private final @Nullable TextColumn type;
    private final int renewal;
    private long wonCount;
    private long count;
    private long wonAmount;
    private long amount;
    private long wonRegistered;
    private long registrations;
    private long renewed;
    private long renewals;
    private boolean lost;
    private boolean lostRenewal;
    private long lostUndated;

    Decided(Deals deals, Span window, @Nullable Duration valid) {
        this.deals = deals;
        this.window = window;
        this.valid = valid;
        this.registered = deals.date("registered_date");
        this.type = deals.text("deal_type");
        this.renewal = Deals.code(type, "renewal");
    }

    List<Kpi> kpis() {
        for (int row = 0; row < deals.rows; row++) {
            if ((deals.won(row) || deals.lost(row)) && deals.ofPartner(row)) {
                add(row);
            }
        }
        String nothing = "no partner deal was won or lost";
        return List.of(
                kpi(Kpi.ofCounts(KpiKind.WIN_RATE, wonCount, count, nothing), noLoss(lost, "deal", "stage")),
                kpi(
                        count > wonCount && amount == wonAmount
                                ? Kpi.none(KpiKind.WIN_RATE_BY_AMOUNT, "no lost deal has an amount")
                                : Kpi.ofMoney(KpiKind.WIN_RATE_BY_AMOUNT, wonAmount, amount, nothing),
                        noLoss(lost, "deal", "stage")),
                kpi(
                        Kpi.ofCounts(KpiKind.RENEWAL_RATE, renewed, renewals, "no renewal was won or lost"),
                        noLoss(lostRenewal, "renewal", "stage", "deal_type")),
                kpi(
                        Kpi.ofCounts(
                                KpiKind.REGISTRATION_QUALITY,
                                wonRegistered,
                                registrations,
                                "no registered deal was won or lost"),
                        noLoss(lost, "deal", "stage", "registered_date")));
    }

    private static Kpi kpi(Kpi found, @Nullable String why) {
        return why == null ? found : Kpi.none(found.kind(), why);
    }

    /** A rate of what is won can't be but 100% where no loss is in the data at all: it says nothing. */
    private @Nullable String noLoss(boolean any, String what, String... columns) {
        String why = deals.lacks(columns);
        return why != null || any ? why : "no " + what + " in the data is lost";
    }

    /** Lost deals without a close date, which lie in no window. */
    long lostUndated() {
        return lostUndated;
    }

    private void add(int row) {
        boolean won = deals.won(row);
        int close = deals.close(row);
        boolean again = type != null && type.code(row) == renewal;
        lost |= !won;
        lostRenewal |= again && !won;
        lostUndated += !won && close == DateColumn.BLANK ? 1 : 0;
        if (!window.holds(close) || deals.credit(row)) {
            return;
        }
        long money = deals.amount(row);
        count++;
        amount = Math.addExact(amount, money);
        wonCount += won ? 1 : 0;
        wonAmount = Math.addExact(wonAmount, won ? money : 0);
        if (again) {
            renewals++;
            renewed += won ? 1 : 0;
        }
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
