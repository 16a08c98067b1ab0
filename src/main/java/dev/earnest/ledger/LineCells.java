package dev.earnest.ledger;

import dev.earnest.catalog.Period;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.deal.IdColumn;
import dev.earnest.deal.TextColumn;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.LineKind;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of ledger lines as bytes, those that recur made once; for one thread. */
final class LineCells {
    private final Encoding encoding;
    private final byte[] blank;
    private final WordCells partners;
    private final WordCells accounts;
    private final @Nullable IdColumn deals;
    private final @Nullable IdColumn events;
    private final @Nullable TextColumn[] ofDeals = new TextColumn[2];
    private final @Nullable TextColumn[] ofEvents = new TextColumn[2];
    private final WordCells[] dealWords = new WordCells[2];
    private final WordCells[] eventWords = new WordCells[2];
    private final DayCells dates;
    private final DayCells[] periods = new DayCells[Period.values().length];
    private final Map<Integer, byte[]> reasons = new HashMap<>();
    private final Map<BigDecimal, byte[]> rates = new IdentityHashMap<>();
    private final byte[][] kinds = new byte[LineKind.values().length][];

    LineCells(Payouts payouts, Encoding encoding) {
        this.encoding = encoding;
        this.blank = encoding.text("");
        Dataset data = payouts.data();
        this.partners = new WordCells(data.partnerIds(), encoding);
        this.accounts = new WordCells(data.accountIds(), encoding);
        this.deals = data.deals().rows() == 0 ? null : data.deals().id();
        Frame happened = data.events();
        this.events = happened == null || happened.rows() == 0 ? null : happened.id();
        String[] names = {"product", "region"};
        for (int i = 0; i < names.length; i++) {
            TextColumn ofDeal = data.deals().text(names[i]);
            TextColumn ofEvent = happened == null ? null : happened.text(names[i]);
            ofDeals[i] = ofDeal;
            ofEvents[i] = ofEvent;
            dealWords[i] = new WordCells(ofDeal == null ? null : ofDeal.dictionary(), encoding);
            eventWords[i] = new WordCells(ofEvent == null ? null : ofEvent.dictionary(), encoding);
        }
        this.dates = new DayCells(day -> encoding.text(LocalDate.ofEpochDay(day).toString()));
        for (Period period : Period.values()) {
            periods[period.ordinal()] = new DayCells(day -> encoding.text(payouts.periodName(period, day)));
        }
        for (LineKind kind : LineKind.values()) {
            kinds[kind.ordinal()] = encoding.text(kind.word());
        }
    }

    byte[] blank() {
        return blank;
    }

    byte[] partner(LedgerCursor line) {
        return partners.of(line.partner());
    }

    byte[] account(LedgerCursor line) {
        return accounts.of(line.account());
    }

    /** The ids of the deals, or null where there are none. */
    @Nullable
    IdColumn deals() {
        return deals;
    }

    /** The ids of the events, or null where there are none. */
    @Nullable
    IdColumn events() {
        return events;
    }

    byte[] product(LedgerCursor line) {
        return field(line, 0);
    }

    byte[] region(LedgerCursor line) {
        return field(line, 1);
    }

    /** The event's own column where it has a value, else the deal's. */
    private byte[] field(LedgerCursor line, int which) {
        TextColumn own = ofEvents[which];
        if (own != null && line.eventRow() >= 0 && !own.blank(line.eventRow())) {
            return eventWords[which].of(own.code(line.eventRow()));
        }
        TextColumn column = ofDeals[which];
        return column == null || line.dealRow() < 0 ? blank : dealWords[which].of(column.code(line.dealRow()));
    }

    byte[] period(LedgerCursor line) {
        return periods[line.periodKind().ordinal()].of(line.periodDay());
    }

    byte[] date(int day) {
        return dates.of(day);
    }

    byte[] kind(LedgerCursor line) {
        return kinds[line.kind().ordinal()];
    }

    /** A plain decimal; blank where there is no single rate. */
    byte[] rate(LedgerCursor line) {
        BigDecimal rate = line.rate();
        return rate == null ? blank : rates.computeIfAbsent(rate, any -> encoding.text(rate.toPlainString()));
    }

    byte[] reason(LedgerCursor line) {
        return reasons.computeIfAbsent(line.reasons(), bits -> encoding.text(Reason.words(bits)));
    }
}
