package dev.earnest.report;

import dev.earnest.analysis.roi.ProfitabilityFigures;
import dev.earnest.analysis.roi.RoiFigures.Margin;
import dev.earnest.analysis.roi.Standing;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The report of {@code earnest roi --profitability}: what partners are paid, against what they bring. */
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
     */
    public static Report of(ProfitabilityFigures figures, String version, int top) {
        return new ProfitabilityReport(figures).report(version, top);
    }

    private Report report(String version, int top) {
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(new Facts(
                "catalog",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("id", "catalog", figures.catalog()),
                        Fact.text("currency", "currency", unit.code()),
                        Fact.date("from", "from", figures.from()),
                        Fact.date("to", "to", figures.to()))));
        sections.add(new Notes("assumptions", Audience.ALL, assumptions()));
        sections.add(Table.of(
                        "tiers",
                        "What tiers are paid and bring, " + unit.code(),
                        columns("tier", true),
                        figures.tiers())
                .withTotal(figures.whole()));
        List<Column<Standing>> columns = columns("partner", false);
        int many = figures.partners().size();
        List<Standing> shown = figures.partners().subList(0, Math.min(top, many));
        sections.add(Table.of("partners", "", columns, figures.partners()).seenBy(Audience.MACHINES));
        sections.add(Table.of("partners_shown", "By partner, the largest payout first, " + unit.code(), columns, shown)
                .seenBy(Audience.PEOPLE)
                .withNotes(
                        shown.size() == many
                                ? List.of()
                                : List.of("showing " + shown.size() + " of " + RoiReport.n(many) + " (--top all)")));
        sections.add(new Notes("so", Audience.ALL, conclusions()));
        BigDecimal ofRevenue = figures.whole().ofRevenue();
        String paid = ofRevenue == null ? "n/a" : RoiReport.percent(ofRevenue);
        return new Report(
                SCHEMA,
                figures.catalog() + "   payout " + paid + " of what partners bring   " + unit.code(),
                sections,
                "partners");
    }

    private List<Column<Standing>> columns(String name, boolean ofTiers) {
        List<Column<Standing>> columns = new ArrayList<>();
        columns.add(Column.id("name", name, row -> RoiColumns.named(row.name())));
        columns.add(
                ofTiers
                        ? Column.count("partners", "partners", Standing::partners)
                        : Column.<Standing>text("tier", "tier", Standing::tier));
        columns.add(Column.<Standing>count("deals", "deals", Standing::deals).optional(5));
        columns.add(money("revenue", "revenue", Standing::revenue));
        columns.add(money("margin", "margin", Standing::margin).optional(4));
        columns.add(money("payout", "payout", Standing::payout));
        columns.add(Column.fraction("of_revenue", "of revenue", Kind.PERCENT, Standing::ofRevenue));
        columns.add(Column.fraction("of_margin", "of margin", Kind.PERCENT, Standing::ofMargin));
        columns.add(money("left", "margin left", Standing::left).optional(6));
        columns.add(money("own_cost", "own cost", Standing::cost).ifAny().optional(3));
        columns.add(Column.<Standing>fraction("covered", "covered", Kind.PERCENT, Standing::covered)
                .ifAny());
        if (ofTiers && figures.declared()) {
            columns.add(Column.count("uncovered", "short", Standing::uncovered));
        }
        return columns;
    }

    private Column<Standing> money(String key, String title, Function<Standing, @Nullable BigDecimal> value) {
        return Column.money(key, title, unit, row -> RoiColumns.minor(unit, value.apply(row)));
    }

    private List<String> assumptions() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "What a partner brings: the deals it won, less refunds, whether an offer pays on them or not; what it is "
                        + "paid: every line to it. The same deals under these terms.");
        StringBuilder margin = new StringBuilder("  margin: cost known for " + RoiReport.n(figures.costKnown()) + " of "
                + RoiReport.n(figures.whole().deals()) + " deals");
        for (Margin taken : figures.margins()) {
            margin.append(
                    "; a gross margin of " + RoiReport.percent(taken.margin()) + " for " + RoiReport.n(taken.deals()));
        }
        if (figures.costUnknown() > 0) {
            margin.append("; n/a for " + RoiReport.n(figures.costUnknown())
                    + ": no cost, and no economics.gross_margin that fits them");
        }
        lines.add(margin.toString());
        lines.add(
                figures.declared()
                        ? "  own cost: economics.partner_costs, a twelfth for each month in the program from "
                                + figures.from() + " to " + figures.to() + ", by the terms of a partner on its last day"
                        : "  own cost: n/a: the catalog says none (economics.partner_costs)");
        if (figures.withoutPartner() > 0) {
            lines.add("  " + RoiReport.n(figures.withoutPartner()) + " won deals have no partner and are in no row");
        }
        if (figures.idle() > 0) {
            lines.add("  " + RoiReport.n(figures.idle())
                    + " partners bring nothing, are paid nothing, and are not listed");
        }
        return lines;
    }

    /** What follows, each with its figures. */
    private List<String> conclusions() {
        List<String> lines = new ArrayList<>();
        for (Standing tier : figures.tiers()) {
            if (tier.mostUncovered()) {
                lines.add((tier.name().isEmpty() ? "Without a tier" : "Tier " + tier.name()) + ": "
                        + RoiReport.n(tier.uncovered()) + " of "
                        + RoiReport.n(tier.charged())
                        + " partners are paid less than being in the program costs them; together "
                        + text(tier.payout()) + " against " + text(Objects.requireNonNull(tier.cost())));
            }
        }
        List<Standing> dear = figures.partners().stream()
                .filter(row -> row.left() != null
                        && row.left().signum() < 0
                        && row.payout().signum() > 0)
                .toList();
        if (!dear.isEmpty()) {
            Standing most = dear.get(0);
            lines.add(RoiReport.n(dear.size()) + " of "
                    + RoiReport.n(figures.partners().size())
                    + " partners are paid more than the whole margin they bring; the most: " + most.name() + ", "
                    + text(most.payout()) + " against " + text(Objects.requireNonNull(most.margin())));
        }
        return lines;
    }

    private String text(BigDecimal units) {
        return Cells.group(unit.text(Objects.requireNonNull(RoiColumns.minor(unit, units))), true);
    }
}
