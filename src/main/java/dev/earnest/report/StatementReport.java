package dev.earnest.report;

import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rate;
import dev.earnest.payout.StepStanding;
import dev.earnest.statement.OfferSum;
import dev.earnest.statement.PayDay;
import dev.earnest.statement.Statement;
import dev.earnest.statement.StatementLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report of {@code earnest statement}: what one partner earned, why, and when it is paid. */
public final class StatementReport {
    private static final String SCHEMA = "earnest/statement/1";

    private final Statement statement;
    private final CurrencyUnit unit;

    private StatementReport(Statement statement) {
        this.statement = statement;
        this.unit = statement.terms().currency();
    }

    /**
     * The report of a statement.
     *
     * @param version of this program
     * @param top how many lines are shown
     */
    public static Report of(Statement statement, String version, int top) {
        return new StatementReport(statement).report(version, top);
    }

    private Report report(String version, int top) {
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(frame());
        sections.add(summary());
        sections.add(payments().seenBy(Audience.MACHINES));
        sections.add(months());
        sections.add(offers());
        sections.add(progress());
        sections.add(lines(top));
        sections.add(new Notes("notes", Audience.ALL, notes()));
        return new Report(SCHEMA, headline(), sections, "lines");
    }

    /** A name as it is read, with the id by which it is known. */
    private String partner() {
        String name = statement.name();
        return name == null ? statement.partner() : name + " (" + statement.partner() + ")";
    }

    private String headline() {
        return "Statement for " + partner() + ": " + statement.terms().catalog() + ", " + dates() + ", as of "
                + statement.terms().asOf() + ", " + unit.code();
    }

    private String dates() {
        LocalDate from = statement.terms().from();
        LocalDate to = statement.terms().to();
        List<StatementLine> lines = statement.lines();
        if (lines.isEmpty()) {
            return "nothing earned";
        }
        LocalDate first = from == null ? lines.get(0).earned() : from;
        LocalDate last = to == null ? lines.get(lines.size() - 1).earned() : to;
        return "earned " + first + " to " + last;
    }

    private Facts frame() {
        return new Facts(
                "statement",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("partner_id", "partner", statement.partner()),
                        Fact.text("name", "name", statement.name()),
                        Fact.text("catalog", "catalog", statement.terms().catalog()),
                        Fact.words("versions", "versions", statement.terms().versions()),
                        Fact.text("currency", "currency", unit.code()),
                        Fact.date("from", "from", statement.terms().from()),
                        Fact.date("to", "to", statement.terms().to()),
                        Fact.date("as_of", "as of", statement.terms().asOf())));
    }

    private Facts summary() {
        List<Fact> facts = new ArrayList<>(PartsColumns.facts(statement.total(), unit));
        LocalDate asOf = statement.terms().asOf();
        facts.add(Fact.money("due", "due by " + asOf, unit, statement.due()));
        facts.add(Fact.money("to_come", "payable later", unit, statement.toCome()));
        facts.add(Fact.date("next_pay_date", "next payment", statement.nextPayDay()));
        return new Facts("summary", "From earned to paid, " + unit.code(), Audience.ALL, facts);
    }

    private Table<PayDay> payments() {
        List<Column<PayDay>> columns = List.of(
                Column.date("pay_date", "on", PayDay::day),
                Column.text("status", "", day -> day.due() ? "due" : "to come"),
                Column.count("lines", "lines", PayDay::lines),
                Column.money("amount", "amount", unit, PayDay::amount),
                Column.money("running", "sum so far", unit, PayDay::running),
                currency());
        return Table.of("payments", "", columns, statement.payDays());
    }

    /** What is due by month, what is to come by day. */
    private Table<Paid> months() {
        Map<String, Paid> rows = new LinkedHashMap<>();
        for (PayDay day : statement.payDays()) {
            String label =
                    day.due() ? day.day().toString().substring(0, 7) : day.day().toString();
            String status = day.due() ? "due" : "to come";
            rows.merge(
                    status + label,
                    new Paid(label, status, day.lines(), day.amount(), day.running()),
                    (one, more) -> new Paid(
                            label, status, one.lines() + more.lines(), one.amount() + more.amount(), more.running()));
        }
        List<Column<Paid>> columns = List.of(
                Column.text("on", "on", Paid::on),
                Column.text("status", "", Paid::status),
                Column.count("lines", "lines", Paid::lines),
                Column.money("amount", "amount", unit, Paid::amount),
                Column.money("running", "sum so far", unit, Paid::running));
        return Table.of("paid", "Paid and payable by date, " + unit.code(), columns, List.copyOf(rows.values()))
                .seenBy(Audience.PEOPLE);
    }

    private record Paid(String on, String status, long lines, long amount, long running) {}

    private Table<OfferSum> offers() {
        List<Column<OfferSum>> columns = new ArrayList<>(List.of(
                Column.id("offer", "offer", OfferSum::offer),
                Column.<OfferSum>text("type", "type", OfferSum::type).seenBy(Audience.MACHINES),
                Column.count("lines", "lines", OfferSum::lines)));
        columns.addAll(PartsColumns.of(unit, OfferSum::parts));
        columns.add(currency());
        Table<OfferSum> table = Table.of("offers", "By offer, " + unit.code(), columns, statement.offers());
        return table.withTotal(new OfferSum("total", "", statement.lines().size(), statement.total()));
    }

    private Table<StepStanding> progress() {
        List<Column<StepStanding>> columns = List.of(
                Column.<StepStanding>id("offer", "offer", StepStanding::offer).seenBy(Audience.MACHINES),
                Column.<StepStanding>text("apart", "for", StatementReport::apart)
                        .seenBy(Audience.MACHINES),
                Column.<StepStanding>id("counted", "offer", StatementReport::counted)
                        .seenBy(Audience.PEOPLE),
                Column.text("period", "period", StepStanding::period),
                Column.<StepStanding>date("until", "until", standing -> LocalDate.ofEpochDay(standing.lastDay()))
                        .optional(3),
                Column.<StepStanding>text("counts", "counts", StepStanding::counts)
                        .seenBy(Audience.MACHINES),
                Column.number("count", "so far", standing -> amount(standing.counts(), standing.count())),
                Column.text("step", "step now", standing -> step(standing, standing.step())),
                Column.number("next_at", "next at", standing -> amount(standing.counts(), standing.next())),
                Column.number("missing", "missing", standing -> amount(standing.counts(), standing.missing())),
                Column.text(
                        "next_step",
                        "next step",
                        standing -> standing.next() == null ? "top step" : step(standing, standing.step() + 1)),
                Column.money("worth", "worth", unit, StepStanding::worth),
                Column.<StepStanding>text("currency", "currency", standing -> unit.code())
                        .seenBy(Audience.MACHINES));
        Table<StepStanding> table =
                Table.of("progress", "Progress to the next step, " + unit.code(), columns, statement.progress());
        return statement.progress().isEmpty()
                ? table
                : table.withNotes(List.of(
                        "worth: what reaching the next step exactly adds to the period, before boosts and limits"));
    }

    private static @Nullable String apart(StepStanding standing) {
        return standing.apart().isEmpty() ? null : String.join(", ", standing.apart());
    }

    /** The offer with what it counts, where that is not plain. */
    private static String counted(StepStanding standing) {
        String apart = standing.apart().isEmpty() ? "" : " for " + apart(standing);
        String counts = standing.counts().equals("amount")
                ? ""
                : ", " + standing.counts().replace('_', ' ');
        return standing.offer() + apart + counts;
    }

    private static String step(StepStanding standing, int step) {
        if (step < 0) {
            return "none yet";
        }
        Step reached = standing.tiers().steps().get(step);
        Rate rate = reached.rate();
        BigDecimal each = reached.each();
        BigDecimal pay = reached.pay();
        String unit = rate != null ? rate.toString() : each != null ? each.toPlainString() + " each" : "";
        String between = standing.tiers().interpolate()
                        && step + 1 < standing.tiers().steps().size()
                ? " rising"
                : "";
        return unit
                + between
                + (unit.isEmpty() ? "" : reach(standing.tiers()))
                + (pay == null ? "" : (unit.isEmpty() ? "" : " + ") + pay.toPlainString());
    }

    private static String reach(Tiers tiers) {
        return switch (tiers.method()) {
            case MARGINAL -> " of what is above";
            case RETROACTIVE -> " of all";
            case PROSPECTIVE -> " of later deals";
        };
    }

    private @Nullable BigDecimal amount(String counts, @Nullable Long value) {
        if (value == null) {
            return null;
        }
        BigDecimal plain = Fixed4.decimal(value).stripTrailingZeros();
        boolean number = counts.equals("count") || counts.equals("quantity");
        int digits = number ? 0 : unit.digits();
        return plain.scale() < digits || plain.scale() < 0 ? plain.setScale(digits) : plain;
    }

    private Table<StatementLine> lines(int top) {
        List<StatementLine> all = statement.lines();
        List<StatementLine> rows = all.subList(0, Math.min(top, all.size()));
        List<Column<StatementLine>> columns = new ArrayList<>(List.of(
                machines(Column.count("line", "line", StatementLine::number)),
                people(Column.<StatementLine>id("number", "line", line -> Long.toString(line.number()))
                        .optional(4)),
                Column.date("earned_date", "earned on", StatementLine::earned),
                Column.id("offer", "offer", StatementLine::offer),
                machines(Column.text("kind", "kind", StatementLine::kind)),
                machines(Column.id("deal_id", "deal", StatementLine::deal)),
                machines(Column.id("event_id", "event", StatementLine::event)),
                Column.<StatementLine>id("for", "for", StatementReport::subject).seenBy(Audience.PEOPLE),
                machines(Column.text("account_id", "account", StatementLine::account)),
                machines(Column.text("product", "product", StatementLine::product)),
                machines(Column.text("period", "period", StatementLine::period)),
                machines(Column.number("measure", "measure", StatementLine::measure))));
        PartsColumns.of(unit, StatementLine::parts).forEach(column -> columns.add(machines(column)));
        columns.addAll(List.of(
                people(Column.<StatementLine>money(
                                "gain", "earned", unit, line -> line.parts().earned())
                        .optional(1)),
                people(Column.<StatementLine>money(
                                "off",
                                "taken off",
                                unit,
                                line -> line.parts().earned() - line.parts().paid())
                        .optional(2)),
                people(Column.money("net", "paid", unit, line -> line.parts().paid())),
                Column.<StatementLine>date("pay_date", "pay date", StatementLine::payDate)
                        .optional(3),
                Column.text("why", "why", StatementLine::why),
                currency()));
        Table<StatementLine> table = Table.of("lines", "Every line, " + unit.code(), columns, rows);
        return rows.size() < all.size()
                ? table.withNotes(List.of(
                        "showing " + rows.size() + " of " + Cells.group("" + all.size(), true) + " lines (--top all)"))
                : table;
    }

    private static @Nullable String subject(StatementLine line) {
        return line.event() == null ? line.deal() : line.event();
    }

    private static <T> Column<T> machines(Column<T> column) {
        return column.seenBy(Audience.MACHINES);
    }

    private static <T> Column<T> people(Column<T> column) {
        return column.seenBy(Audience.PEOPLE);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (statement.lines().isEmpty()) {
            notes.add("nothing was earned in this window");
        }
        if (statement.terms().paymentRules()) {
            notes.add("least payments and carried balances are applied when payments are made");
        }
        return notes;
    }

    private <T> Column<T> currency() {
        return Column.<T>text("currency", "currency", row -> unit.code()).seenBy(Audience.MACHINES);
    }
}
