package dev.earnest.payout;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.Dictionary;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.TextColumn;
import dev.earnest.money.Fixed4;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What can be paid on: partners' shares of deals, or events. Rows are in input order; for deals each partner's share is a
 * row, so that without touches a row is a deal.
 */
final class Domain {
    /** Measures of deals that are money. */
    static final Set<String> MONEY = Set.of("amount", "list_amount", "cost", "arr", "mrr", "margin", "refunded_amount");

    /** Measures that are worked out from other columns. */
    static final Set<String> DERIVED = Set.of("count", "margin", "mrr");

    private final Dataset data;
    private final boolean events;
    private final Frame frame;
    private final @Nullable Shares shares;
    private final Cells partner;
    private final int @Nullable [] deal;
    private final long moneyUnit;
    private final Map<String, Measure> measures = new HashMap<>();
    private final DayOrders orders = new DayOrders(this);
    private final @Nullable NumberColumn amounts;
    private @Nullable Codes accounts;
    private @Nullable Boolean partnered;

    private Domain(Dataset data, boolean events, Frame frame, @Nullable Shares shares, long moneyUnit) {
        this.data = data;
        this.events = events;
        this.frame = frame;
        this.shares = shares;
        this.moneyUnit = moneyUnit;
        this.amounts = frame.number("amount");
        TextColumn ids = frame.text("partner_id");
        this.partner = shares != null ? Cells.of(shares.partner()) : ids == null ? Cells.NONE : ids::code;
        this.deal = events ? data.eventDealRow() : shares != null ? shares.deal() : null;
    }

    /** @param shares null where every deal has one partner  @param moneyUnit ten-thousandths in a minor unit */
    static Domain ofDeals(Dataset data, @Nullable Shares shares, long moneyUnit) {
        return new Domain(data, false, data.deals(), shares, moneyUnit);
    }

    static Domain ofEvents(Dataset data, Frame events, long moneyUnit) {
        return new Domain(data, true, events, null, moneyUnit);
    }

    boolean events() {
        return events;
    }

    int size() {
        return shares != null ? shares.deal().length : frame.rows();
    }

    /** The file whose columns are the rows' own. */
    Frame frame() {
        return frame;
    }

    /** The partner of the deal or event, by row. */
    Cells partner() {
        return partner;
    }

    /** Whether each row has a partner: direct deals have none. */
    synchronized boolean partnered() {
        Boolean known = partnered;
        if (known == null) {
            known = IntStream.range(0, size()).allMatch(row -> partner.at(row) >= 0);
            partnered = known;
        }
        return known;
    }

    /** What the codes of partners and payees stand for. */
    Dictionary partnerIds() {
        return data.partnerIds();
    }

    /** How many partners there are. */
    int partners() {
        return data.partnerIds().size();
    }

    /** The cell of the own file for each row; null: row and cell are the same. */
    @Nullable
    Cells own() {
        return shares != null ? Cells.of(shares.deal()) : null;
    }

    /** The deal row of each row, below 0 where an event has none; null: row and deal row are the same. */
    @Nullable
    Cells deal() {
        return deal == null ? null : Cells.of(deal);
    }

    int dealRow(int row) {
        return deal == null ? row : deal[row];
    }

    int ownRow(int row) {
        return shares != null ? shares.deal()[row] : row;
    }

    @Nullable
    Shares shares() {
        return shares;
    }

    /** Whether a deal has several partners. */
    boolean split(int row) {
        return shares != null && shares.split(row);
    }

    /** The account of each row, below 0 where blank. */
    synchronized Codes accounts() {
        Codes known = accounts;
        if (known == null) {
            TextColumn own = frame.text("account_id");
            known = own == null ? none() : Codes.of(own, own(), false);
            accounts = known;
        }
        return known;
    }

    private Codes none() {
        return Codes.of(new int[0], Cells.NONE, new Dictionary());
    }

    /** The days in a date column of the own file, by row; all blank where there is no such column. */
    Days days(String column) {
        return new Days(frame.date(column), own());
    }

    /** Rows with a date in the column, by day, then input order. */
    int[] order(String column) {
        return orders.of(column, false);
    }

    /** The same of won deals alone; which deals are won is the same for every offer that names no stage. */
    int[] wonOrder(String column) {
        return orders.of(column, true);
    }

    void forgetOrders() {
        orders.forget();
    }

    /** The payee's part of a measure by row. */
    synchronized Measure measure(String name) {
        Measure known = measures.get(name);
        if (known == null) {
            Measure whole = whole(name);
            known = shares == null ? whole : shares.split(whole, MONEY.contains(name) ? moneyUnit : 1);
            measures.put(name, known);
        }
        return known;
    }

    /** A measure of the whole deal or event, by cell of the own file. */
    Measure whole(String name) {
        String plain = events ? name : name.startsWith("deal.") ? name.substring(5) : name;
        return switch (plain) {
            case "count" -> Measure.count(amounts);
            case "margin" -> Measure.less(amounts, frame.number("cost"));
            case "mrr" -> Measure.monthly(frame.number("mrr"), frame.number("arr"));
            default -> plain.startsWith("deal.") ? ofDeal(plain.substring(5)) : Measure.of(frame.number(plain));
        };
    }

    private Measure ofDeal(String name) {
        Measure of = Measure.of(data.deals().number(name));
        return row -> dealRow(row) < 0 ? Fixed4.BLANK : of.at(dealRow(row));
    }

    /** Whether a row is a credit note: its whole amount is below 0. */
    boolean credit(int row) {
        return amounts != null && Measure.isCredit(amounts.value(ownRow(row)));
    }
}
