package dev.earnest.report;

import dev.earnest.analysis.accrual.AccrualFigures;
import dev.earnest.analysis.accrual.AccrualFigures.Accrued;
import dev.earnest.analysis.accrual.AccrualFigures.MethodFigures;
import dev.earnest.analysis.accrual.AccrualFigures.MonthFigures;
import dev.earnest.analysis.accrual.AccrualFigures.OfferFigures;
import dev.earnest.analysis.accrual.AccrualFigures.QuarterFigures;
import dev.earnest.analysis.accrual.Method;
import dev.earnest.money.CurrencyUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report of {@code earnest simulate --accrual}: achieved, accrued on forecast, payable by month, and how well it did before. */
public final class AccrualReport {
    private static final String SCHEMA = "earnest/accrual/1";

    private final AccrualFigures figures;
    private final CurrencyUnit unit;

    private AccrualReport(AccrualFigures figures) {
        this.figures = figures;
        this.unit = figures.currency();
    }

    /**
     * The report of {@code figures}.
     *
     * @param version of this program
     */
    public static Report of(AccrualFigures figures, String version) {
        return new AccrualReport(figures).report(version);
    }

    private Report report(String version) {
        List<Section> sections = List.of(
                Envelope.tool(version),
                catalog(),
                new Notes("assumptions", Audience.ALL, assumptions()),
                methods(),
                offers(),
                months(),
                quarters());
        return new Report(SCHEMA, headline(), sections, "offers");
    }

    private String headline() {
        return figures.catalog() + " " + String.join(", ", figures.versions()) + "   accrued as of " + figures.asOf()
                + "   " + unit.code();
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
                        Fact.date("as_of", "as of", figures.asOf()),
                        Fact.date("forecast_to", "forecast to", figures.end())));
    }

    private List<String> assumptions() {
        List<String> lines = new ArrayList<>();
        lines.add("achieved: what lines earned up to " + figures.asOf() + " pay, on what was known that day; exact");
        lines.add(
                "accrued: of offers whose steps accumulate, what each partner's whole period is then paid, in the"
                        + " proportion of what is counted so far, and no less than what is achieved; of all others what is achieved");
        lines.add("forecasts run to " + figures.end() + " through the same offers, limits and budgets; half-up to the"
                + " minor unit by offer, partner and period");
        for (MethodFigures method : figures.methods()) {
            lines.add(method.method().title() + ": " + says(method));
        }
        return lines;
    }

    private static String says(MethodFigures method) {
        if (method.missing() != null) {
            return "can't tell: " + method.missing();
        }
        String taken = Cells.group("" + method.deals(), true) + " deals and " + Cells.group("" + method.events(), true)
                + " events";
        return method.method() == Method.RUN_RATE
                ? "what closed in the last three months closes again, three months later: " + taken
                : "what closed in the same days a year before closes again, at today's pace of " + method.pace()
                        + " deals for one then: " + taken;
    }

    private Table<MethodFigures> methods() {
        List<Column<MethodFigures>> columns = List.of(
                Column.text("method", "method", method -> method.method().word()),
                Column.count("deals", "deals", MethodFigures::deals),
                Column.count("events", "events", MethodFigures::events),
                Column.number("pace", "pace", MethodFigures::pace),
                Column.text("missing", "missing", MethodFigures::missing));
        return Table.of("methods", "", columns, figures.methods()).seenBy(Audience.MACHINES);
    }

    private Table<OfferFigures> offers() {
        List<Column<OfferFigures>> columns = new ArrayList<>(List.of(
                Column.id("offer", "offer", OfferFigures::offer),
                Column.<OfferFigures>text("type", "type", OfferFigures::type).seenBy(Audience.MACHINES),
                Column.<OfferFigures>text("period", "period", OfferFigures::period)
                        .optional(9),
                Column.money("achieved", "achieved", unit, OfferFigures::achieved),
                Column.<OfferFigures>money("held", "held", unit, OfferFigures::held)
                        .ifAny()
                        .optional(8)));
        for (Method method : Method.values()) {
            String key = "_" + method.word();
            columns.add(Column.<OfferFigures>money(
                            "accrued" + key, "accrued " + method.title(), unit, offer -> accrued(offer, method))
                    .ifAny());
            columns.add(
                    Column.<OfferFigures>difference("to_accrue" + key, "on top", unit, offer -> topUp(offer, method))
                            .ifAny()
                            .optional(6));
            columns.add(Column.<OfferFigures>money(
                            "expected" + key, "expected " + method.title(), unit, offer -> expected(offer, method))
                    .ifAny()
                    .optional(7));
        }
        columns.add(currency());
        return Table.of("offers", "Achieved and accrued, " + unit.code(), columns, figures.offers())
                .withTotal(total())
                .withNotes(List.of("expected: what all lines earned up to " + figures.end()
                        + " would pay, the forecast's own included"));
    }

    private OfferFigures total() {
        long achieved = 0;
        long held = 0;
        Map<Method, Accrued> by = new EnumMap<>(Method.class);
        for (OfferFigures offer : figures.offers()) {
            achieved = Math.addExact(achieved, offer.achieved());
            held = Math.addExact(held, offer.held());
            offer.by()
                    .forEach((method, one) -> by.merge(
                            method,
                            one,
                            (sum, more) -> new Accrued(
                                    Math.addExact(sum.accrued(), more.accrued()),
                                    Math.addExact(sum.expected(), more.expected()))));
        }
        return new OfferFigures("total", "", null, achieved, held, by);
    }

    private static @Nullable Long accrued(OfferFigures offer, Method method) {
        Accrued by = offer.by().get(method);
        return by == null ? null : Long.valueOf(by.accrued());
    }

    private static @Nullable Long topUp(OfferFigures offer, Method method) {
        Accrued by = offer.by().get(method);
        return by == null ? null : Long.valueOf(Math.subtractExact(by.accrued(), offer.achieved()));
    }

    private static @Nullable Long expected(OfferFigures offer, Method method) {
        Accrued by = offer.by().get(method);
        return by == null ? null : Long.valueOf(by.expected());
    }

    private Table<MonthFigures> months() {
        List<Column<MonthFigures>> columns = new ArrayList<>(List.of(
                Column.text("month", "month", month -> month.month().toString()),
                Column.<MonthFigures>text(
                                "status",
                                "",
                                month -> month.month().atDay(1).isAfter(figures.asOf()) ? "to come" : "so far")
                        .seenBy(Audience.PEOPLE),
                Column.money("achieved", "achieved", unit, MonthFigures::achieved),
                Column.<MonthFigures>money("committed", "committed", unit, MonthFigures::committed)
                        .ifAny()));
        for (Method method : Method.values()) {
            boolean told = figures.of(method).missing() == null;
            columns.add(Column.<MonthFigures>money(
                            "on_top_" + method.word(),
                            method.title() + " on top",
                            unit,
                            month -> told ? month.topUps().getOrDefault(method, 0L) : null)
                    .ifAny());
        }
        columns.add(currency());
        Table<MonthFigures> all = Table.of("months", "", columns, figures.months());
        return figures.months().isEmpty()
                ? all
                : new Table<>(
                        "months",
                        "Payable by month, " + unit.code(),
                        Audience.ALL,
                        columns,
                        figures.months(),
                        null,
                        List.of("on top: what is accrued beyond what is achieved, in the month the period is paid"));
    }

    private Table<QuarterFigures> quarters() {
        List<Column<QuarterFigures>> columns = List.of(
                Column.text("quarter", "quarter", QuarterFigures::quarter),
                Column.date("as_of", "as of", QuarterFigures::day),
                Column.text("method", "method", quarter -> quarter.method().word()),
                Column.<QuarterFigures>money("achieved", "achieved", unit, QuarterFigures::achieved)
                        .optional(1),
                Column.money("accrued", "accrued", unit, QuarterFigures::accrued),
                Column.money("came_to", "came to", unit, QuarterFigures::cameTo),
                Column.difference("error", "error", unit, QuarterFigures::error),
                Column.growth("error_part", "of it", QuarterFigures::part),
                currency());
        Table<QuarterFigures> table =
                Table.of("quarters", "Accruals of past quarters, " + unit.code(), columns, figures.quarters());
        return table.withNotes(List.of(
                figures.quarters().isEmpty()
                        ? "no quarter is over in which an offer accumulated"
                        : "of offers whose steps accumulate, at the end of each quarter's second month, on what was"
                                + " known then; came to: the same sales when their periods were over"));
    }

    private <T> Column<T> currency() {
        return Column.<T>text("currency", "currency", row -> unit.code()).seenBy(Audience.MACHINES);
    }
}
