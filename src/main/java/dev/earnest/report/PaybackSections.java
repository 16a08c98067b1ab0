package dev.earnest.report;

import dev.earnest.analysis.payback.Curve;
import dev.earnest.analysis.payback.Outcome;
import dev.earnest.analysis.payback.PaybackFigures;
import dev.earnest.analysis.payback.PaybackFigures.CohortFigures;
import dev.earnest.analysis.payback.PaybackFigures.Money;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a program pays back, as sections of a report: what is assumed, the cohorts, and for programs every month. */
public final class PaybackSections {
    private static final List<Integer> MONTHS = List.of(3, 6, 9, 12, 18, 24, 36, 48, 60);
    private static final int ALWAYS = 12;

    private final PaybackFigures figures;
    private final CurrencyUnit unit;

    private PaybackSections(PaybackFigures figures) {
        this.figures = figures;
        this.unit = figures.currency();
    }

    /** The assumptions first. */
    public static List<Section> of(PaybackFigures figures) {
        return new PaybackSections(figures).sections();
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>(PaybackAssumptions.of(figures));
        sections.add(cohorts());
        sections.add(months());
        return sections;
    }

    private Table<CohortFigures> cohorts() {
        List<Column<CohortFigures>> columns = new ArrayList<>(List.of(
                Column.id("cohort", "cohort", CohortFigures::name),
                Column.<CohortFigures>count("partners", "partners", CohortFigures::partners)
                        .optional(3),
                Column.<CohortFigures>count("deals", "deals", CohortFigures::deals)
                        .optional(6),
                money("cost", "cost", Money::out)));
        columns.addAll(coverage());
        columns.addAll(outcomes());
        columns.addAll(moneyForPrograms());
        return Table.of(
                        "payback",
                        "Cohort payback: incremental margin / cost, cumulative by month, " + unit.code(),
                        columns,
                        figures.cohorts())
                .withTotal(figures.total())
                .withNotes(PaybackAssumptions.legend(figures));
    }

    private static Column<CohortFigures> ratio(
            String key, String title, Function<CohortFigures, @Nullable BigDecimal> of) {
        return Column.number(key, title, of);
    }

    /** The months that some cohort has seen; the first year's in any case. */
    private List<Column<CohortFigures>> coverage() {
        int longest =
                figures.cohorts().stream().mapToInt(CohortFigures::months).max().orElse(0);
        return MONTHS.stream()
                .filter(month -> month <= Math.max(ALWAYS, longest))
                .map(month -> {
                    Column<CohortFigures> column = ratio("m" + month, "M" + month, cohort -> coverage(cohort, month));
                    return month > ALWAYS ? column.optional(10 + month) : column;
                })
                .toList();
    }

    private static @Nullable BigDecimal coverage(CohortFigures cohort, int month) {
        Curve curve = cohort.curve();
        return curve == null ? null : curve.shownCoverage(month);
    }

    private List<Column<CohortFigures>> outcomes() {
        return List.of(
                Column.<CohortFigures>text("payback", "payback", cohort -> said(cohort, CohortFigures::payback))
                        .seenBy(Audience.PEOPLE),
                Column.<CohortFigures>text(
                                "gross_to_net", "gross to net", cohort -> said(cohort, CohortFigures::grossToNet))
                        .seenBy(Audience.PEOPLE)
                        .optional(4),
                state("status", CohortFigures::payback),
                months("payback_months", CohortFigures::payback),
                machines(
                        ratio("coverage", "coverage", cohort -> cohort.payback().coverage())),
                state("gross_to_net_status", CohortFigures::grossToNet),
                months("gross_to_net_months", CohortFigures::grossToNet),
                machines(ratio(
                        "gross_to_net_coverage",
                        "gross to net coverage",
                        cohort -> cohort.grossToNet().coverage())),
                machines(Column.text(
                        "reason", "reason", cohort -> cohort.payback().why())));
    }

    private static Column<CohortFigures> state(String key, Function<CohortFigures, Outcome> of) {
        return machines(
                Column.text(key, key, cohort -> of.apply(cohort).state().name().toLowerCase(Locale.ROOT)));
    }

    private static Column<CohortFigures> months(String key, Function<CohortFigures, Outcome> of) {
        return machines(ratio(key, key, cohort -> of.apply(cohort).months()));
    }

    /** The total is followed by no month: its cohorts started at different times. */
    private @Nullable String said(CohortFigures cohort, Function<CohortFigures, Outcome> of) {
        return cohort == figures.total() ? null : said(of.apply(cohort));
    }

    /** In a table: {@code M9 (8.3)}, {@code not yet, 0.79}. */
    private static String said(Outcome outcome) {
        return switch (outcome.state()) {
            case PAID_BACK -> "M" + outcome.month() + " (" + shown(outcome.months()) + ")";
            case NOT_YET -> outcome.coverage() == null ? "not yet" : "not yet, " + outcome.coverage();
            case TOO_EARLY -> "too early";
            case NOTHING_SPENT, UNKNOWN -> "n/a: " + outcome.why();
        };
    }

    private static String shown(@Nullable BigDecimal months) {
        return months == null || months.signum() == 0
                ? "at once"
                : months.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private List<Column<CohortFigures>> moneyForPrograms() {
        return List.of(
                machines(Column.count("months_observed", "months", CohortFigures::months)),
                machines(money("payout", "payout", Money::payout)),
                machines(money("payout_later", "payout later", Money::payoutLater)),
                machines(money("program_cost", "program cost", Money::programCost)),
                machines(money("program_cost_later", "program cost later", Money::programCostLater)),
                machines(Column.money("margin", "margin", unit, CohortFigures::margin)),
                machines(Column.money("incremental_margin", "incremental margin", unit, CohortFigures::incremental)),
                machines(Column.text("currency", "currency", cohort -> unit.code())));
    }

    private static Column<CohortFigures> machines(Column<CohortFigures> column) {
        return column.seenBy(Audience.MACHINES);
    }

    private Column<CohortFigures> money(String key, String title, Function<Money, Long> of) {
        return Column.money(key, title, unit, cohort -> of.apply(cohort.money()));
    }

    private record Month(
            String cohort,
            int number,
            Curve gross,
            @Nullable Curve curve) {}

    /** Every month that is over, for programs and charts. */
    private Table<Month> months() {
        List<Month> rows = figures.cohorts().stream()
                .flatMap(cohort -> {
                    Curve gross = cohort.gross();
                    return gross == null
                            ? Stream.<Month>of()
                            : IntStream.rangeClosed(1, gross.observed())
                                    .mapToObj(number -> new Month(cohort.name(), number, gross, cohort.curve()));
                })
                .toList();
        List<Column<Month>> columns = List.of(
                Column.id("cohort", "cohort", Month::cohort),
                Column.count("month", "month", Month::number),
                Column.number(
                        "cost", "cost", month -> amount(month.gross().out().get(month.number()))),
                Column.number(
                        "margin", "margin", month -> amount(month.gross().in().get(month.number()))),
                Column.number("incremental_margin", "incremental margin", month -> {
                    Curve curve = month.curve();
                    return curve == null ? null : amount(curve.in().get(month.number()));
                }),
                Column.number("coverage", "coverage", month -> {
                    Curve curve = month.curve();
                    return curve == null ? null : curve.shownCoverage(month.number());
                }),
                Column.number(
                        "gross_to_net_coverage",
                        "gross to net",
                        month -> month.gross().shownCoverage(month.number())));
        return Table.of("payback_months", "", columns, rows).seenBy(Audience.MACHINES);
    }

    /** Discounted and multiplied by shares, money has more decimals than its currency; here it has as many. */
    private BigDecimal amount(BigDecimal exact) {
        return exact.setScale(unit.digits(), RoundingMode.HALF_UP);
    }
}
