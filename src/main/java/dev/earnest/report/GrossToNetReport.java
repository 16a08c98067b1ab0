package dev.earnest.report;

import dev.earnest.analysis.roi.GrossToNetFigures;
import dev.earnest.analysis.roi.GrossToNetFigures.Fall;
import dev.earnest.analysis.roi.RoiFigures.Margin;
import dev.earnest.money.CurrencyUnit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of {@code earnest roi --gross-to-net}: from the list price to the net margin, step by step. */
public final class GrossToNetReport {
    private static final String SCHEMA = "earnest/gross-to-net/1";

    private final GrossToNetFigures figures;
    private final CurrencyUnit unit;

    private GrossToNetReport(GrossToNetFigures figures) {
        this.figures = figures;
        this.unit = figures.currency();
    }

    /**
     * The report of {@code figures}.
     *
     * @param version of this program
     * @param topGroups how many groups people see
     */
    public static Report of(GrossToNetFigures figures, String version, int topGroups) {
        return new GrossToNetReport(figures).report(version, topGroups);
    }

    /** One step; whole ones are what is left, the others are taken off or added. */
    private record Step(String key, String name, BigDecimal money, boolean whole) {}

    private List<Step> steps(Fall fall) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("list", "list price", fall.list(), true));
        steps.add(new Step("discount", "- discount", fall.discount().negate(), false));
        steps.add(new Step("gross", "= gross booked", fall.gross(), true));
        for (int i = 0; i < figures.types().size(); i++) {
            String type = figures.types().get(i);
            steps.add(new Step(
                    type, "- " + type.replace('_', ' '), fall.payouts().get(i).negate(), false));
        }
        if (fall.clawedBack().signum() != 0) {
            steps.add(new Step("clawed_back", "+ clawed back", fall.clawedBack(), false));
        }
        steps.add(new Step("net_revenue", "= net revenue", fall.netRevenue(), true));
        BigDecimal cost = fall.cost();
        if (cost != null) {
            steps.add(new Step("cost", "- cost", cost.negate(), false));
            steps.add(new Step("net_margin", "= net margin", fall.netRevenue().subtract(cost), true));
        }
        return steps;
    }

    private Report report(String version, int topGroups) {
        Fall whole = figures.whole();
        List<Step> steps = steps(whole);
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(new Facts(
                "catalog",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("id", "catalog", figures.catalog()),
                        Fact.text("currency", "currency", unit.code()))));
        sections.add(new Notes("assumptions", Audience.ALL, assumptions()));
        sections.add(Table.of(
                "steps",
                "Gross to net, " + unit.code(),
                List.of(
                        Column.<Step>text("step", "step", Step::key).seenBy(Audience.MACHINES),
                        Column.<Step>text("name", "", Step::name).seenBy(Audience.PEOPLE),
                        Column.money("money", "money", unit, step -> RoiColumns.minor(unit, step.money())),
                        Column.fraction("of_list", "of list", Kind.PERCENT, step -> part(step.money(), whole.list())),
                        Column.fraction(
                                "of_gross", "of gross", Kind.PERCENT, step -> part(step.money(), whole.gross()))),
                steps));
        sections.add(chart(steps));
        if (!figures.by().isEmpty()) {
            groups(topGroups, sections);
        }
        BigDecimal ratio = part(whole.netRevenue(), whole.gross());
        String headline = figures.catalog() + "   gross to net " + (ratio == null ? "n/a" : RoiReport.percent(ratio))
                + "   " + unit.code();
        return new Report(SCHEMA, headline, sections, figures.by().isEmpty() ? "steps" : "groups");
    }

    private Chart chart(List<Step> steps) {
        return new Chart(
                "fall",
                "From list price to net margin, " + unit.code(),
                "Each step from the list price of all won deals to what is left of it.",
                Chart.Form.WATERFALL,
                steps.stream().map(Step::name).toList(),
                List.of(new Chart.Line(
                        unit.code(),
                        steps.stream().<@Nullable BigDecimal>map(Step::money).toList(),
                        steps.stream()
                                .map(step ->
                                        Cells.people(Kind.MONEY, unit, RoiColumns.minor(unit, step.money()), "", true))
                                .toList(),
                        steps.stream().map(Step::whole).toList())),
                "steps");
    }

    private void groups(int top, List<Section> sections) {
        String by = String.join(", ", figures.by());
        List<Column<Fall>> columns = new ArrayList<>();
        columns.add(Column.id("name", by, fall -> RoiColumns.named(fall.name())));
        columns.add(money("list", "list", Fall::list).optional(5));
        columns.add(money("discount", "discount", Fall::discount).optional(6));
        columns.add(money("gross", "gross", Fall::gross));
        for (int i = 0; i < figures.types().size(); i++) {
            int type = i;
            String key = figures.types().get(i);
            columns.add(money(key, key.replace('_', ' '), fall -> fall.payouts().get(type))
                    .optional(8 + i));
        }
        columns.add(
                money("clawed_back", "clawed back", Fall::clawedBack).ifAny().optional(7));
        columns.add(money("paid", "paid", Fall::paid));
        columns.add(money("net_revenue", "net revenue", Fall::netRevenue));
        columns.add(Column.fraction(
                "gross_to_net", "net of gross", Kind.PERCENT, fall -> part(fall.netRevenue(), fall.gross())));
        columns.add(money("cost", "cost", Fall::cost).optional(4));
        columns.add(money("net_margin", "net margin", Fall::netMargin));
        List<Fall> shown =
                figures.groups().subList(0, Math.min(top, figures.groups().size()));
        sections.add(Table.of("groups", "", columns, figures.groups()).seenBy(Audience.MACHINES));
        Table<Fall> table = Table.of("groups_shown", "By " + by + ", " + unit.code(), columns, shown)
                .withTotal(figures.whole())
                .seenBy(Audience.PEOPLE);
        sections.add(
                shown.size() == figures.groups().size()
                        ? table
                        : table.withNotes(List.of("showing " + shown.size() + " of "
                                + RoiReport.n(figures.groups().size()) + " (--top all)")));
    }

    private Column<Fall> money(
            String key, String title, java.util.function.Function<Fall, @Nullable BigDecimal> value) {
        return Column.money(key, title, unit, fall -> RoiColumns.minor(unit, value.apply(fall)));
    }

    private static @Nullable BigDecimal part(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? null : part.divide(whole, MathContext.DECIMAL128);
    }

    private List<String> assumptions() {
        List<String> lines = new ArrayList<>();
        lines.add("All " + RoiReport.n(figures.won()) + " deals won from " + figures.from() + " to " + figures.to()
                + ", whether an offer pays on them or not; the same deals under these terms.");
        if (figures.withoutList() > 0) {
            lines.add("  list price: the amount stands for it on " + RoiReport.n(figures.withoutList())
                    + " deals without one");
        }
        String cost = "  cost: known for " + RoiReport.n(figures.costKnown()) + " of " + RoiReport.n(figures.won())
                + " deals";
        for (Margin margin : figures.margins()) {
            cost += "; a gross margin of " + RoiReport.percent(margin.margin()) + " assumed for "
                    + RoiReport.n(margin.deals());
        }
        lines.add(
                figures.costUnknown() == 0
                        ? cost
                        : cost + "; " + RoiReport.n(figures.costUnknown())
                                + " have none and no economics.gross_margin fits them, so cost and net margin are n/a");
        if (figures.refunded().signum() != 0) {
            lines.add("  refunds of "
                    + Cells.people(Kind.MONEY, unit, RoiColumns.minor(unit, figures.refunded()), "", true)
                    + " are no step here; they are taken off in the return by offer (earnest roi)");
        }
        return lines;
    }
}
