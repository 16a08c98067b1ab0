package dev.earnest.analysis.kpi;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.TextColumn;
import dev.earnest.money.Fixed4;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The deals as KPIs read them: their stage, source, days and money, row by row, without an object for any. */
final class Deals {
    /** The standard columns of deals that KPIs read beside those every run needs. */
    static final Set<String> COLUMNS = Set.of(
            "source",
            "deal_type",
            "arr",
            "cost",
            "term_months",
            "registered_date",
            "approved_date",
            "refunded_date",
            "refunded_amount",
            "churned_date");

    final Frame frame;
    final Dataset data;
    final int rows;
    private final @Nullable TextColumn stage;
    private final @Nullable TextColumn source;
    private final @Nullable TextColumn account;
    private final @Nullable TextColumn partner;
    private final @Nullable DateColumn close;
    private final @Nullable NumberColumn amount;
    private final @Nullable DateColumn refunded;
    private final @Nullable NumberColumn refund;
    private final int won;
    private final int lost;
    private final int direct;

    Deals(Dataset data) {
        this.data = data;
        this.frame = data.deals();
        this.rows = frame.rows();
        this.stage = frame.text("stage");
        this.source = has("source") ? frame.text("source") : null;
        this.account = frame.text("account_id");
        this.partner = frame.text("partner_id");
        this.close = frame.date("close_date");
        this.amount = frame.number("amount");
        this.refunded = frame.date("refunded_date");
        this.refund = frame.number("refunded_amount");
        this.won = code(stage, "won");
        this.lost = code(stage, "lost");
        this.direct = code(source, "direct");
    }

    static int code(@Nullable TextColumn column, String word) {
        int code = column == null ? -1 : column.dictionary().code(word);
        return code < 0 ? Integer.MIN_VALUE : code;
    }

    /** Whether the file has a column. */
    boolean has(String name) {
        return has(frame, name);
    }

    static boolean has(Frame frame, String name) {
        return frame.column(name) != null && frame.headers().contains(name);
    }

    /** Why a figure has no value: the first of these columns that the deals lack; null where they have all. */
    @Nullable
    String lacks(String... columns) {
        return lacks(frame, "deals", columns);
    }

    static @Nullable String lacks(Frame frame, String role, String... columns) {
        for (String column : columns) {
            if (!has(frame, column)) {
                return role + " have no column `" + column + "`";
            }
        }
        return null;
    }

    boolean staged() {
        return stage != null && has("stage");
    }

    boolean won(int row) {
        return stage == null || stage.code(row) == won;
    }

    boolean lost(int row) {
        return stage != null && stage.code(row) == lost;
    }

    /** Whether a partner has a part in it: its source is not direct. */
    boolean ofPartner(int row) {
        return source == null || source.code(row) != direct;
    }

    int close(int row) {
        return close == null ? DateColumn.BLANK : close.day(row);
    }

    /** Whether it is won, closed in the span, and no credit note. */
    boolean wonIn(Span span, int row) {
        return span.holds(close(row)) && won(row);
    }

    int account(int row) {
        return account == null ? -1 : account.code(row);
    }

    int partner(int row) {
        return partner == null ? -1 : partner.code(row);
    }

    long amount(int row) {
        return amount == null ? 0 : Kpi.orZero(amount.value(row));
    }

    /** Whether it takes something back: its amount is below 0. */
    boolean credit(int row) {
        return amount(row) < 0;
    }

    /** The amount less what was refunded. */
    long net(int row) {
        long whole = amount(row);
        if (refunded == null || whole <= 0 || refunded.blank(row)) {
            return whole;
        }
        long back = refund == null ? Fixed4.BLANK : refund.value(row);
        return back == Fixed4.BLANK || back >= whole ? 0 : whole - Math.max(0, back);
    }

    /** Whether all of it was refunded. */
    boolean refunded(int row) {
        return amount(row) > 0 && net(row) == 0;
    }

    @Nullable
    DateColumn date(String name) {
        return has(name) ? frame.date(name) : null;
    }

    @Nullable
    TextColumn text(String name) {
        return has(name) ? frame.text(name) : null;
    }

    @Nullable
    NumberColumn number(String name) {
        return has(name) ? frame.number(name) : null;
    }

    /** The first and the last day on which a deal closed or an event happened; from after to where there is none. */
    Span days() {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int row = 0; row < rows; row++) {
            int day = close(row);
            if (day != DateColumn.BLANK) {
                first = Math.min(first, day);
                last = Math.max(last, day);
            }
        }
        Frame events = data.events();
        DateColumn happened = events == null ? null : events.date("date");
        for (int row = 0; happened != null && row < happened.rows(); row++) {
            if (!happened.blank(row)) {
                first = Math.min(first, happened.day(row));
                last = Math.max(last, happened.day(row));
            }
        }
        return new Span(first, last);
    }
}
