package dev.earnest.payout;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.TextColumn;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rounding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
    private final int[] partner;
    private final int @Nullable [] deal;
    private final long moneyUnit;
    private final Map<String, long[]> measures = new HashMap<>();
    private final Map<String, int[]> orders = new HashMap<>();
    private final Map<String, int[]> wonOrders = new HashMap<>();
    private final @Nullable NumberColumn amounts;
    private int @Nullable [] accounts;

    private Domain(Dataset data, boolean events, Frame frame, @Nullable Shares shares, long moneyUnit) {
        this.data = data;
        this.events = events;
        this.frame = frame;
        this.shares = shares;
        this.moneyUnit = moneyUnit;
        this.amounts = frame.number("amount");
        TextColumn ids = frame.text("partner_id");
        this.partner = shares != null ? shares.partner() : ids == null ? new int[0] : ids.codes();
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
    int[] partner() {
        return partner;
    }

    /** The cell of the own file for each row; null: row and cell are the same. */
    int @Nullable [] own() {
        return shares != null ? shares.deal() : null;
    }

    /** The deal row of each row, below 0 where an event has none; null: row and deal row are the same. */
    int @Nullable [] deal() {
        return deal;
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
    synchronized int[] accounts() {
        if (accounts == null) {
            TextColumn own = frame.text("account_id");
            accounts = new int[size()];
            for (int row = 0; row < accounts.length; row++) {
                accounts[row] = own == null ? -1 : own.code(ownRow(row));
            }
        }
        return accounts;
    }

    /** The days in a date column of the own file, by cell; all blank where there is no such column. */
    int[] days(String column) {
        DateColumn dates = frame.date(column);
        if (dates != null) {
            return dates.days();
        }
        int[] blank = new int[frame.rows()];
        Arrays.fill(blank, DateColumn.BLANK);
        return blank;
    }

    /** Rows with a date in the column, by day, then input order. */
    synchronized int[] order(String column) {
        return orders.computeIfAbsent(column, name -> DayOrder.of(days(name), own(), size()));
    }

    /** Those of {@link #order(String)} that a filter keeps; the same filter for every offer that asks so. */
    synchronized int[] order(String column, Filter won) {
        return wonOrders.computeIfAbsent(column, name -> {
            int[] rows = order(name).clone();
            return Arrays.copyOf(rows, won.keep(rows, rows.length));
        });
    }

    /** The payee's part of a measure by row, in ten-thousandths; {@link Fixed4#BLANK} where it has none. */
    synchronized long[] measure(String name) {
        long[] known = measures.get(name);
        if (known == null) {
            long[] whole = whole(name);
            known = shares == null ? whole : shares.split(whole, MONEY.contains(name) ? moneyUnit : 1);
            measures.put(name, known);
        }
        return known;
    }

    /** A measure of the whole deal or event, by cell of the own file. */
    long[] whole(String name) {
        String plain = events ? name : name.startsWith("deal.") ? name.substring(5) : name;
        return switch (plain) {
            case "count" -> count();
            case "margin" -> margin();
            case "mrr" -> mrr();
            default -> plain.startsWith("deal.") ? ofDeal(plain.substring(5)) : column(frame, plain);
        };
    }

    private long[] ofDeal(String name) {
        long[] of = column(data.deals(), name);
        long[] values = new long[frame.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = dealRow(row) < 0 ? Fixed4.BLANK : of[dealRow(row)];
        }
        return values;
    }

    private static long[] column(Frame frame, String name) {
        NumberColumn column = frame.number(name);
        if (column != null) {
            return column.values();
        }
        long[] blank = new long[frame.rows()];
        Arrays.fill(blank, Fixed4.BLANK);
        return blank;
    }

    private long[] count() {
        long[] values = new long[frame.rows()];
        long[] amounts = column(frame, "amount");
        for (int row = 0; row < values.length; row++) {
            values[row] = credit(amounts[row]) ? 0 : Fixed4.ONE;
        }
        return values;
    }

    private long[] margin() {
        long[] amounts = column(frame, "amount");
        long[] costs = column(frame, "cost");
        long[] values = new long[frame.rows()];
        for (int row = 0; row < values.length; row++) {
            boolean blank = amounts[row] == Fixed4.BLANK || costs[row] == Fixed4.BLANK;
            values[row] = blank ? Fixed4.BLANK : Math.subtractExact(amounts[row], costs[row]);
        }
        return values;
    }

    private long[] mrr() {
        long[] given = column(frame, "mrr");
        long[] yearly = column(frame, "arr");
        long[] values = new long[frame.rows()];
        for (int row = 0; row < values.length; row++) {
            boolean derived = given[row] == Fixed4.BLANK && yearly[row] != Fixed4.BLANK;
            values[row] = derived ? Rounding.HALF_UP.divide(yearly[row], 12) : given[row];
        }
        return values;
    }

    /** Whether a row is a credit note: its whole amount is below 0. */
    boolean credit(int row) {
        return amounts != null && credit(amounts.value(ownRow(row)));
    }

    private static boolean credit(long amount) {
        return amount < 0 && amount != Fixed4.BLANK;
    }
}
