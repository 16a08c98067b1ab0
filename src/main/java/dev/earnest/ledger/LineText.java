package dev.earnest.ledger;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Column;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of the line that a cursor stands on, as text or numbers. */
final class LineText {
    private final Dataset data;
    private final String currency;
    private final int digits;
    private final @Nullable Column deals;
    private final @Nullable Column events;
    private final @Nullable TextColumn[] ofDeals;
    private final @Nullable TextColumn[] ofEvents;
    private final Map<Integer, String> dates = new HashMap<>();

    LineText(Payouts payouts) {
        Timeline timeline = payouts.timeline();
        this.data = payouts.data();
        this.currency = timeline.last().currency().code();
        this.digits = timeline.last().currency().digits();
        this.deals = data.deals().rows() == 0 ? null : data.deals().id();
        Frame happened = data.events();
        this.events = happened == null ? null : happened.id();
        this.ofDeals = new TextColumn[] {data.deals().text("product"), data.deals().text("region")};
        this.ofEvents = new TextColumn[] {
            happened == null ? null : happened.text("product"), happened == null ? null : happened.text("region")
        };
    }

    int digits() {
        return digits;
    }

    String currency() {
        return currency;
    }

    String partner(LedgerCursor line) {
        return data.partnerIds().value(line.partner());
    }

    String account(LedgerCursor line) {
        return line.account() < 0 ? "" : data.accountIds().value(line.account());
    }

    String deal(LedgerCursor line) {
        return deals == null || line.dealRow() < 0 ? "" : deals.text(line.dealRow());
    }

    String event(LedgerCursor line) {
        return events == null || line.eventRow() < 0 ? "" : events.text(line.eventRow());
    }

    String product(LedgerCursor line) {
        return field(line, 0);
    }

    String region(LedgerCursor line) {
        return field(line, 1);
    }

    /** The event's own column where it has a value, else the deal's. */
    private String field(LedgerCursor line, int which) {
        TextColumn own = ofEvents[which];
        if (own != null && line.eventRow() >= 0 && !own.blank(line.eventRow())) {
            return own.text(line.eventRow());
        }
        TextColumn column = ofDeals[which];
        return column == null || line.dealRow() < 0 ? "" : column.text(line.dealRow());
    }

    String date(int day) {
        return dates.computeIfAbsent(day, any -> LocalDate.ofEpochDay(day).toString());
    }

    /** A plain decimal; empty where there is no single rate. */
    String rate(LedgerCursor line) {
        BigDecimal rate = line.rate();
        return rate == null ? "" : rate.toPlainString();
    }
}
