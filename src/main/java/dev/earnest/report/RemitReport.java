package dev.earnest.report;

import dev.earnest.claims.remit.PayRun;
import dev.earnest.claims.remit.RemitFigures;
import dev.earnest.claims.remit.RemitSum;
import dev.earnest.claims.remit.Remittance;
import dev.earnest.money.CurrencyUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The remittances of a run: what each partner gets on each day, and that it comes to what the ledger paid. */
public final class RemitReport {
    private static final String SCHEMA = "earnest/remit/1";

    private final RemitFigures figures;
    private final CurrencyUnit unit;

    private RemitReport(RemitFigures figures) {
        this.figures = figures;
        this.unit = figures.currency();
    }

    /** The report of {@code figures}, by this program's {@code version}. */
    public static Report of(RemitFigures figures, String version) {
        return new RemitReport(figures).report(version);
    }

    /** What is paid on each day, at most {@code top} of them, for a report that tells other things too. */
    static Table<?> runs(RemitFigures figures, int top) {
        return new RemitReport(figures).runs(top);
    }

    /** What all of it comes to, for programs. */
    static Facts totals(RemitFigures figures) {
        return new RemitReport(figures).totals("remittance_totals");
    }

    private Report report(String version) {
        List<Section> sections = new ArrayList<>(List.of(
                Envelope.tool(version),
                catalog(),
                inputs(),
                new Notes("rules", Audience.ALL, figures.rules()),
                totals("totals"),
                remittances(),
                runs(Integer.MAX_VALUE)));
        sections.add(new Notes("notes", Audience.PEOPLE, reconciled(figures)));
        return new Report(SCHEMA, headline(), sections, "remittances");
    }

    private String headline() {
        return figures.catalog() + " " + String.join(", ", figures.versions()) + "   remittances"
                + (figures.window().from() == null
                        ? ""
                        : " from " + figures.window().from())
                + (figures.window().to() == null
                        ? ""
                        : " to " + figures.window().to()) + "   as of "
                + figures.asOf() + "   " + unit.code();
    }

    private Facts catalog() {
        return new Facts(
                "catalog",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("id", "catalog", figures.catalog()),
                        Fact.words("versions", "versions", figures.versions()),
                        Fact.text("currency", "currency", unit.code()),
                        Fact.date("from", "from", figures.window().from()),
                        Fact.date("to", "to", figures.window().to()),
                        Fact.date("as_of", "as of", figures.asOf())));
    }

    private Table<?> inputs() {
        return Envelope.inputs(figures.inputs());
    }

    private Facts totals(String key) {
        RemitSum sum = figures.sum();
        return new Facts(
                key,
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("currency", "currency", unit.code()),
                        Fact.money("brought_forward", "brought forward", unit, sum.opening()),
                        Fact.money("payable", "payable", unit, sum.payable()),
                        Fact.money("clawed_back", "clawed back", unit, sum.clawedBack()),
                        Fact.money("paid", "paid", unit, sum.paid()),
                        Fact.money("billed", "billed", unit, sum.billed()),
                        Fact.money("forfeited", "forfeited", unit, sum.forfeited()),
                        Fact.money("carried_forward", "carried forward", unit, sum.closing()),
                        Fact.money("ledger_paid", "paid by the ledger", unit, figures.ledgerPaid()),
                        Fact.money(
                                "ledger_clawed_back", "clawed back by the ledger", unit, figures.ledgerClawedBack())));
    }

    private Table<Remittance> remittances() {
        List<Column<Remittance>> columns = List.of(
                Column.id("partner_id", "partner", Remittance::partner),
                Column.text("name", "name", Remittance::name).ifAny().optional(2),
                Column.date("pay_date", "pay date", Remittance::payDate),
                Column.<Remittance>text("currency", "currency", row -> unit.code())
                        .seenBy(Audience.MACHINES),
                Column.count("lines", "lines", Remittance::lines),
                Column.<Remittance>money("brought_forward", "brought forward", unit, Remittance::broughtForward)
                        .ifAny(),
                Column.money("payable", "payable", unit, Remittance::payable),
                Column.<Remittance>money("clawed_back", "clawed back", unit, Remittance::clawedBack)
                        .ifAny(),
                Column.money("paid", "paid", unit, Remittance::paid),
                Column.<Remittance>money("billed", "billed", unit, Remittance::billed)
                        .ifAny(),
                Column.<Remittance>money("forfeited", "forfeited", unit, Remittance::forfeited)
                        .ifAny(),
                Column.<Remittance>money("carried_forward", "carried forward", unit, Remittance::carriedForward)
                        .ifAny(),
                Column.text("outcome", "outcome", row -> row.outcome().word()));
        return Table.of("remittances", "Remittances, " + unit.code(), columns, figures.rows());
    }

    /** A day on which partners are paid; no day for the total. */
    private record RunRow(@Nullable LocalDate day, RemitSum sum) {
        String label() {
            return day == null ? "total" : day.toString();
        }
    }

    private Table<RunRow> runs(int top) {
        List<RunRow> all = figures.runs().stream().map(RemitReport::row).toList();
        List<RunRow> rows = all.subList(Math.max(0, all.size() - Math.min(top, all.size())), all.size());
        List<Column<RunRow>> columns = List.of(
                Column.<RunRow>date("pay_date", "pay date", RunRow::day).seenBy(Audience.MACHINES),
                Column.<RunRow>id("day", "pay date", RunRow::label).seenBy(Audience.PEOPLE),
                Column.<RunRow>count("partners", "partners", row -> row.sum().rows())
                        .optional(2),
                Column.count("paid_partners", "partners paid", row -> row.sum().paidPartners()),
                money("brought_forward", "brought forward", RemitSum::opening)
                        .ifAny()
                        .optional(1),
                money("payable", "payable", RemitSum::payable),
                money("clawed_back", "clawed back", RemitSum::clawedBack).ifAny(),
                money("paid", "paid", RemitSum::paid),
                money("billed", "billed", RemitSum::billed).ifAny(),
                money("forfeited", "forfeited", RemitSum::forfeited).ifAny(),
                money("carried_forward", "carried forward", RemitSum::closing).ifAny(),
                Column.<RunRow>text("currency", "currency", row -> unit.code()).seenBy(Audience.MACHINES));
        Table<RunRow> table = Table.of("runs", "Paid when, " + unit.code(), columns, rows);
        List<String> notes = rows.size() < all.size()
                ? List.of("showing the last " + rows.size() + " of " + all.size() + " days (--top all)")
                : List.of();
        return table.withTotal(new RunRow(null, figures.sum())).withNotes(notes);
    }

    private Column<RunRow> money(String key, String title, java.util.function.ToLongFunction<RemitSum> value) {
        return Column.money(key, title, unit, row -> value.applyAsLong(row.sum()));
    }

    private static RunRow row(PayRun run) {
        return new RunRow(run.payDate(), run.sum());
    }

    /** That all that the ledger paid went somewhere, in one line. */
    static List<String> reconciled(RemitFigures figures) {
        CurrencyUnit unit = figures.currency();
        RemitSum sum = figures.whole();
        return List.of("reconciled: the ledger's " + money(unit, figures.ledgerPaid()) + " = "
                + money(unit, sum.paid()) + " paid - " + money(unit, sum.billed()) + " billed + "
                + money(unit, sum.forfeited()) + " forfeited + " + money(unit, sum.closing()) + " still open");
    }

    private static String money(CurrencyUnit unit, long minor) {
        return Cells.people(Kind.MONEY, unit, minor, "", true);
    }
}
