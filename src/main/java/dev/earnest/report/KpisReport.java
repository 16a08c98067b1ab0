package dev.earnest.report;

import dev.earnest.analysis.kpi.Kpi;
import dev.earnest.analysis.kpi.KpiFigures;
import dev.earnest.analysis.kpi.KpiFigures.AdoptionFigures;
import dev.earnest.analysis.kpi.KpiKind;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The report of {@code earnest kpis}: KPIs, objectives, the customer's life by phase, adoption, leading partners. */
public final class KpisReport {
    private static final String SCHEMA = "earnest/kpis/1";

    private final KpiFigures figures;
    private final CurrencyUnit unit;

    private KpisReport(KpiFigures figures) {
        this.figures = figures;
        this.unit = figures.currency();
    }

    /**
     * The report of {@code figures}.
     *
     * @param version of this program
     * @param top how many partners are shown to people
     * @param topForMachines how many programs get
     */
    public static Report of(KpiFigures figures, String version, int top, int topForMachines) {
        return new KpisReport(figures).report(version, top, topForMachines);
    }

    private Report report(String version, int top, int topForMachines) {
        LifecycleTables lifecycle = new LifecycleTables(figures);
        LeaderTables leaders = new LeaderTables(figures);
        List<Section> sections = new ArrayList<>(List.of(
                Envelope.tool(version),
                catalog(),
                Envelope.inputs(figures.inputs()),
                new Notes("assumptions", Audience.ALL, assumptions())));
        sections.addAll(new ObjectiveTables(figures).sections());
        sections.add(kpis());
        sections.add(money());
        sections.add(rates());
        sections.add(middles());
        sections.add(absent());
        sections.add(lifecycle.phases());
        sections.add(adoption());
        sections.add(leaders.table(topForMachines).seenBy(Audience.MACHINES));
        sections.add(leaders.table(top).seenBy(Audience.PEOPLE));
        sections.add(new Notes("remarks", Audience.ALL, figures.remarks()));
        return new Report(SCHEMA, headline(), sections, "kpis");
    }

    private String headline() {
        return figures.catalog() + " " + figures.version() + "   " + figures.window() + "   as of " + figures.asOf()
                + "   " + unit.code();
    }

    private List<String> assumptions() {
        return List.of(
                "revenue: won deals closed in the window, less refunds",
                "partner deals: all but those whose source is direct",
                "paid: lines earned in the window",
                figures.previousKnown()
                        ? "compared with " + figures.previous()
                        : "compared with nothing: the data begin " + figures.first());
    }

    private Facts catalog() {
        return new Facts(
                "catalog",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("id", "catalog", figures.catalog()),
                        Fact.text("version", "version", figures.version()),
                        Fact.text("currency", "currency", unit.code()),
                        Fact.date("from", "from", figures.window().first()),
                        Fact.date("to", "to", figures.window().last()),
                        Fact.date(
                                "previous_from",
                                "compared from",
                                figures.previousKnown() ? figures.previous().first() : null),
                        Fact.date(
                                "previous_to",
                                "compared to",
                                figures.previousKnown() ? figures.previous().last() : null),
                        Fact.date("as_of", "as of", figures.asOf())));
    }

    /** Every KPI, for programs. */
    private Table<Kpi> kpis() {
        return KpiColumns.table(figures.kpis(), figures.window(), unit);
    }

    private @Nullable BigDecimal value(Kpi kpi) {
        return KpiColumns.value(kpi, unit);
    }

    private @Nullable BigDecimal numerator(Kpi kpi) {
        return KpiColumns.numerator(kpi, unit);
    }

    private @Nullable BigDecimal denominator(Kpi kpi) {
        return KpiColumns.denominator(kpi, unit);
    }

    private Table<Kpi> money() {
        List<Column<Kpi>> columns = List.of(
                title(),
                Column.number("value", "value", this::value),
                Column.number("numerator", "numerator", this::numerator),
                Column.number("denominator", "denominator", this::denominator),
                Column.<Kpi>fraction("share", "share", Kind.PERCENT, KpisReport::share),
                quotient());
        return table("money", "Revenue and value, " + unit.code(), columns, KpiKind.Unit.MONEY);
    }

    private static @Nullable BigDecimal share(Kpi kpi) {
        BigDecimal whole = kpi.denominator();
        BigDecimal value = kpi.value();
        return !kpi.kind().isSum() || whole == null || value == null || whole.signum() <= 0
                ? null
                : value.divide(whole, 4, RoundingMode.HALF_UP);
    }

    private Table<Kpi> rates() {
        List<Column<Kpi>> columns = List.of(
                title(),
                Column.fraction("value", "value", Kind.PERCENT, Kpi::value),
                Column.number("numerator", "numerator", this::numerator),
                Column.number("denominator", "denominator", this::denominator),
                quotient());
        return table("rates", "Rates", columns, KpiKind.Unit.FRACTION);
    }

    private Table<Kpi> middles() {
        List<Column<Kpi>> columns = List.of(
                title(),
                Column.number("value", "value", this::value),
                Column.<Kpi>number("numerator", "numerator", Kpi::numerator).ifAny(),
                Column.number("denominator", "of", Kpi::denominator),
                Column.text("is", "measured in", kpi -> measuredIn(kpi.kind())));
        return table("middles", "Times and points", columns, KpiKind.Unit.DAYS, KpiKind.Unit.NUMBER);
    }

    private static String measuredIn(KpiKind kind) {
        return kind.unit() == KpiKind.Unit.DAYS
                ? "median days: " + kind.denominator()
                : kind.numerator() + " / " + kind.denominator();
    }

    private static Column<Kpi> title() {
        return Column.text("kpi", "KPI", kpi -> kpi.kind().title());
    }

    private static Column<Kpi> quotient() {
        return Column.<Kpi>text(
                        "is",
                        "numerator / denominator",
                        kpi -> kpi.kind().numerator() + " / " + kpi.kind().denominator())
                .optional(1);
    }

    /** The KPIs of a unit that have a value, for people. */
    private Table<Kpi> table(String key, String title, List<Column<Kpi>> columns, KpiKind.Unit... units) {
        Set<KpiKind.Unit> wanted = Set.of(units);
        List<Kpi> rows = figures.kpis().stream()
                .filter(kpi -> kpi.why() == null && wanted.contains(kpi.kind().unit()))
                .toList();
        return Table.of(key, rows.isEmpty() ? "" : title, columns, rows).seenBy(Audience.PEOPLE);
    }

    private Table<Kpi> absent() {
        List<Kpi> rows =
                figures.kpis().stream().filter(kpi -> kpi.why() != null).toList();
        List<Column<Kpi>> columns = List.of(
                Column.id("kpi", "KPI", kpi -> kpi.kind().title()),
                Column.text("why", "n/a", kpi -> "n/a: " + kpi.why()));
        return Table.of("absent", rows.isEmpty() ? "" : "Not available", columns, rows)
                .seenBy(Audience.PEOPLE);
    }

    private Table<AdoptionFigures> adoption() {
        List<Column<AdoptionFigures>> columns = List.of(
                Column.id("offer", "offer", AdoptionFigures::id),
                Column.countIfAny("eligible", "eligible", AdoptionFigures::eligible),
                Column.count("earning", "paid partners", AdoptionFigures::earning),
                Column.fraction("adoption", "adoption", Kind.PERCENT, AdoptionFigures::adoption),
                Column.money("paid", "paid", unit, AdoptionFigures::paid),
                Column.<AdoptionFigures>text("currency", "currency", row -> unit.code())
                        .seenBy(Audience.MACHINES));
        return Table.of("adoption", "Adoption by offer, " + unit.code(), columns, figures.adoption());
    }
}
