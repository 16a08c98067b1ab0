package dev.earnest.report;

import dev.earnest.analysis.roi.ProfitabilityFigures;
import dev.earnest.analysis.roi.ProfitabilityFigures.Brought;
import dev.earnest.analysis.roi.ProfitabilityFigures.Partner;
import dev.earnest.analysis.roi.ProfitabilityFigures.Tier;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The report of {@code earnest roi --profitability}: what each partner is paid against what it brings. */
public final class ProfitabilityReport {
    private static final String SCHEMA = "earnest/profitability/1";

    private final ProfitabilityFigures figures;
    private final CurrencyUnit unit;

    private ProfitabilityReport(ProfitabilityFigures figures) {
        this.figures = figures;
        this.unit = figures.currency();
    }

    /**
     * The report of {@code figures}.
     *
     * @param version of this program
     * @param top how many partners people see
     * @param topForMachines how many programs get
     */
    public static Report of(ProfitabilityFigures figures, String version, int top, int topForMachines) {
        return new ProfitabilityReport(figures).report(version, top, topForMachines);
    }

    private Report report(String version, int top, int topForMachines) {
        Brought total = figures.total();
        BigDecimal part = total.ofRevenue();
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(new Facts(
                "catalog",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("id", "catalog", figures.catalog()),
                        Fact.text("currency", "currency", unit.code()),
                        Fact.count("months", "months", figures.months()))));
        sections.add(new Notes(
                "assumptions",
                Audience.ALL,
                List.of(
                        "Deals paid on, net of refunds; the same deals under these terms.",
                        figures.months() == 0
                                ? "  what it costs a partner to be in the program is not declared (economics.partner_costs)"
                                : "  what it costs a partner to be in the program is for " + figures.months()
                                        + " months (economics.partner_costs, a year's in equal parts)")));
        sections.add(Table.of("tiers", "By tier, " + unit.code(), tierColumns(), figures.tiers()));
        sections.add(partners(topForMachines).seenBy(Audience.MACHINES));
        Table<Partner> shown = partners(top).seenBy(Audience.PEOPLE);
        sections.add(
                figures.partners().size() <= top
                        ? shown
                        : shown.withNotes(List.of("showing " + top + " of "
                                + RoiReport.n(figures.partners().size()) + " (--top all)")));
        sections.add(new Notes("so", Audience.ALL, conclusions()));
        String headline = figures.catalog() + "   partners are paid " + (part == null ? "n/a" : RoiReport.percent(part))
                + " of what they sell   " + unit.code();
        return new Report(SCHEMA, headline, sections, "partners");
    }

    private List<Column<Tier>> tierColumns() {
        List<Column<Tier>> columns = new ArrayList<>();
        columns.add(Column.id("tier", "tier", Tier::name));
        columns.add(Column.count("partners", "partners", Tier::partners));
        columns.add(Column.<Tier>count("partners_paid", "paid", Tier::paid).optional(3));
        columns.addAll(brought(Tier::brought));
        columns.add(Column.<Tier>money("cost_each", "costs each", unit, tier -> RoiColumns.minor(unit, tier.cost()))
                .ifAny());
        columns.add(Column.<Tier>count("short", "earn less", Tier::shortOf).ifAny());
        return columns;
    }

    private Table<Partner> partners(int top) {
        List<Column<Partner>> columns = new ArrayList<>();
        columns.add(Column.id("partner_id", "partner", Partner::id));
        columns.add(Column.<Partner>text("name", "name", Partner::name).optional(2));
        columns.add(Column.text("tier", "tier", Partner::tier));
        columns.addAll(brought(Partner::brought));
        columns.add(Column.<Partner>money("cost", "costs", unit, partner -> RoiColumns.minor(unit, partner.cost()))
                .ifAny());
        columns.add(Column.<Partner>flag("short", "earns less", Partner::isShort).seenBy(Audience.MACHINES));
        List<Partner> rows = figures.partners()
                .subList(0, Math.min(top, figures.partners().size()));
        return Table.of("partners", "Partners, " + unit.code(), columns, rows);
    }

    private <T> List<Column<T>> brought(Function<T, Brought> of) {
        return List.of(
                Column.<T>count("deals", "deals", row -> of.apply(row).deals()).optional(4),
                money("revenue", "revenue", row -> of.apply(row).revenue()),
                this.<T>money("margin", "margin", row -> of.apply(row).margin()).optional(5),
                money("payout", "payout", row -> of.apply(row).payout()),
                Column.<T>fraction("of_revenue", "of revenue", Kind.RATE, row -> of.apply(row).ofRevenue()),
                Column.<T>fraction("of_margin", "of margin", Kind.RATE, row -> of.apply(row).ofMargin()));
    }

    private <T> Column<T> money(String key, String title, Function<T, @Nullable BigDecimal> value) {
        return Column.money(key, title, unit, row -> RoiColumns.minor(unit, value.apply(row)));
    }

    /** What follows, each with its figures. */
    private List<String> conclusions() {
        List<String> lines = new ArrayList<>();
        for (Tier tier : figures.tiers()) {
            if (tier.shortOf() > 0) {
                String name = tier.name() == null ? "partners without a tier" : tier.name();
                BigDecimal cost = tier.cost();
                lines.add(name + ": " + RoiReport.n(tier.shortOf()) + " of " + RoiReport.n(tier.partners())
                        + " partners are paid less than being in the program costs them"
                        + (cost == null
                                ? ""
                                : " (" + Cells.people(Kind.MONEY, unit, RoiColumns.minor(unit, cost), "", true)
                                        + " in these months)"));
            }
        }
        long beyond = figures.partners().stream()
                .filter(partner -> {
                    BigDecimal part = partner.brought().ofMargin();
                    return part != null && part.compareTo(BigDecimal.ONE) > 0;
                })
                .count();
        if (beyond > 0) {
            lines.add(Findings.words(beyond, "partner") + " paid more than the whole margin of their deals");
        }
        return lines;
    }
}
