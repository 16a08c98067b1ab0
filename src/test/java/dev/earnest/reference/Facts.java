package dev.earnest.reference;

import dev.earnest.catalog.Catalog;
import dev.earnest.reference.ReferenceData.Row;
import dev.earnest.reference.World.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a condition or a table reads: columns, derived fields, metrics and ladders' attributes. */
final class Facts {
    private final World world;
    private final Metrics metrics;

    Facts(World world, Metrics metrics) {
        this.world = world;
        this.metrics = metrics;
    }

    /** A deal or event in the eyes of an offer: who sold it, who is paid, the day that counts, the version that rules. */
    record Subject(Item item, String seller, String payee, LocalDate day, Catalog version) {}

    /**
     * What a field says; blank where nothing. {@code never}: a field of the account where there is no account, which
     * meets no condition at all.
     */
    record Value(List<String> texts, Exact number, LocalDate date, boolean blank, boolean never) {
        static final Value BLANK = new Value(List.of(), null, null, true, false);
        static final Value NEVER = new Value(List.of(), null, null, true, true);

        static Value cell(String cell) {
            if (cell.isEmpty()) {
                return BLANK;
            }
            BigDecimal number = Row.parsed(cell, 4);
            return new Value(List.of(cell), number == null ? null : Exact.of(number), Row.day(cell), false, false);
        }

        static Value flag(boolean flag) {
            return new Value(List.of(String.valueOf(flag)), null, null, false, false);
        }

        static Value number(Exact number) {
            return number == null ? BLANK : new Value(List.of(), number, null, false, false);
        }

        static Value date(LocalDate date) {
            return date == null ? BLANK : new Value(List.of(), null, date, false, false);
        }
    }

    /** A field of {@code when}: the deal's or event's, unless it says {@code partner.}. */
    Value ofItem(Subject subject, String field) {
        if (field.startsWith("partner.")) {
            return ofPartner(subject, subject.payee(), field);
        }
        Row row = subject.item().row();
        if (!subject.item().event()) {
            return ofDeal(row, subject.seller(), field.startsWith("deal.") ? field.substring(5) : field);
        }
        Row linked = subject.item().linked();
        if (field.startsWith("deal.")) {
            return linked == null ? Value.BLANK : ofDeal(linked, linked.text("partner_id"), field.substring(5));
        }
        if (field.equals("days_since_close")) {
            return linked == null ? Value.BLANK : days(linked.date("close_date"), row.date("date"));
        }
        return ofAccount(row, row.date("date"), Integer.MAX_VALUE, subject.seller(), field);
    }

    /** A field of a table or of {@code tiers.per}: the deal's where it has such a column, else the payee's. */
    Value ofEither(Subject subject, String field) {
        boolean prefixed = field.startsWith("deal.") || field.startsWith("partner.");
        boolean known = columns(subject).contains(field) || DERIVED.contains(field);
        return prefixed || known ? ofItem(subject, field) : ofPartner(subject, subject.payee(), field);
    }

    private java.util.Set<String> columns(Subject subject) {
        return subject.item().event() ? world.data.eventColumns() : world.data.dealColumns();
    }

    private static final List<String> DERIVED = List.of(
            "stage",
            "registered",
            "account",
            "owns",
            "discount",
            "margin_rate",
            "days_to_close",
            "incumbent",
            "account_age",
            "account_idle",
            "days_since_close");

    /**
     * A field of a partner on the subject's day: a ladder's attribute, a metric or a column of the row in force. Of nobody,
     * as the seller of a direct deal is, each is blank.
     */
    Value ofPartner(Subject subject, String partner, String field) {
        if (partner.isEmpty()) {
            return Value.BLANK;
        }
        String name = field.startsWith("partner.") ? field.substring(8) : field;
        if (subject.version().ladders().containsKey(name)) {
            String level = metrics.attribute(name, partner, subject.day());
            return split(level == null ? "" : level);
        }
        if (subject.version().metrics().containsKey(name)) {
            return Value.number(metrics.value(subject.version().metrics().get(name), partner, subject.day()));
        }
        Row row = world.partner(partner, subject.day());
        return row == null ? Value.BLANK : split(row.text(name));
    }

    /** {@code ;} splits multi-valued partner columns only. */
    private static Value split(String cell) {
        List<String> texts = new ArrayList<>();
        for (String part : cell.split(";")) {
            if (!part.strip().isEmpty()) {
                texts.add(part.strip());
            }
        }
        if (texts.isEmpty()) {
            return Value.BLANK;
        }
        Value whole = Value.cell(cell);
        return new Value(texts, whole.number(), whole.date(), false, false);
    }

    private Value ofDeal(Row deal, String seller, String field) {
        LocalDate close = deal.date("close_date");
        return switch (field) {
            case "stage" -> Value.cell(deal.blank("stage") ? "won" : deal.text("stage"));
            case "registered" -> Value.flag(registered(deal, close));
            case "days_to_close" -> days(deal.date("created_date"), close);
            default -> ofAccount(deal, close, deal.place(), seller, field);
        };
    }

    private Value ofAccount(Row row, LocalDate day, int place, String seller, String field) {
        switch (field) {
            case "discount":
                return share(row.number("list_amount"), row.number("amount"), row.number("list_amount"));
            case "margin_rate":
                return share(row.number("amount"), row.number("cost"), row.number("amount"));
            case "account":
            case "owns":
            case "incumbent":
            case "account_age":
            case "account_idle":
                return row.blank("account_id") || day == null ? Value.NEVER : known(row, day, place, seller, field);
            default:
                return Value.cell(row.text(field));
        }
    }

    /** Account facts read all won deals of the account, any partner, refunded or not, by close date. */
    private Value known(Row row, LocalDate day, int place, String seller, String field) {
        List<Row> deals = world.account(row.text("account_id"));
        Row before = null; // the last won deal before this one, by close date, then file order
        List<String> owned = new ArrayList<>();
        for (Row deal : deals) {
            LocalDate close = deal.date("close_date");
            if (close.isBefore(day) || (close.isEqual(day) && deal.place() < place)) {
                before = deal;
            }
            if (close.isBefore(day)) { // owns: an earlier day
                owned.add(deal.text("product"));
            }
        }
        switch (field) {
            case "account":
                if (before != null) {
                    return Value.cell("existing");
                }
                boolean first = deals.contains(row);
                return first ? Value.cell("new") : Value.NEVER;
            case "owns":
                return new Value(owned, null, null, false, false);
            case "incumbent":
                return Value.flag(before != null && before.text("partner_id").equals(seller));
            case "account_idle":
                return Value.date(before == null ? null : before.date("close_date"));
            default: // account_age
                boolean started =
                        !deals.isEmpty() && !deals.get(0).date("close_date").isAfter(day);
                return Value.date(started ? deals.get(0).date("close_date") : null);
        }
    }

    /** {@code (of - less) / base}, blank where anything is missing or the base is 0. */
    private static Value share(BigDecimal of, BigDecimal less, BigDecimal base) {
        if (of == null || less == null || base == null || base.signum() == 0) {
            return Value.BLANK;
        }
        return Value.number(Exact.of(of.subtract(less)).over(Exact.of(base)));
    }

    private static Value days(LocalDate from, LocalDate to) {
        return from == null || to == null ? Value.BLANK : Value.number(Exact.of(ChronoUnit.DAYS.between(from, to)));
    }

    /** A registered_date on or before close_date, and not older than {@code registration_valid}. */
    private boolean registered(Row deal, LocalDate close) {
        LocalDate registered = deal.date("registered_date");
        if (registered == null || close == null || registered.isAfter(close)) {
            return false;
        }
        dev.earnest.catalog.Duration valid = world.nearest(close).registrationValid();
        return valid == null || !registered.isBefore(valid.before(close));
    }

    /** Whether a cell is the value; true, yes and 1 are one, and so are false, no and 0, in any case. */
    static boolean is(String cell, String value) {
        String lower = cell.toLowerCase(java.util.Locale.ROOT);
        if (value.equals("true")) {
            return Arrays.asList("true", "yes", "1").contains(lower);
        }
        if (value.equals("false")) {
            return Arrays.asList("false", "no", "0").contains(lower);
        }
        return cell.equals(value);
    }
}
