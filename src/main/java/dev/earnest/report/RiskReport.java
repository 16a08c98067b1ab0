package dev.earnest.report;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.scenario.RiskFigures;
import dev.earnest.scenario.RiskFigures.Case;
import dev.earnest.scenario.RiskFigures.OfferRisk;
import dev.earnest.scenario.RiskFigures.PartnerRisk;
import dev.earnest.scenario.RiskFigures.PoolRisk;
import dev.earnest.scenario.RiskFigures.Step;
import dev.earnest.scenario.Spread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The report of {@code earnest risk}: how far the cost of a program may come out otherwise. */
public final class RiskReport {
    private static final String SCHEMA = "earnest/risk/1";

    private final RiskFigures figures;
    private final CurrencyUnit unit;

    private RiskReport(RiskFigures figures) {
        this.figures = figures;
        this.unit = figures.currency();
    }

    /**
     * The report of {@code figures}.
     *
     * @param version of this program
     * @param top how many partners people see
     */
    public static Report of(RiskFigures figures, String version, int top) {
        return new RiskReport(figures).report(version, top);
    }

    private Report report(String version, int top) {
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(facts());
        sections.add(new Notes("assumptions", Audience.ALL, assumptions()));
        sections.add(cases());
        sections.add(pools());
        sections.add(offers());
        sections.addAll(carriers(top));
        sections.add(convergence());
        Spread payout = figures.expected().payout();
        String headline = figures.catalog() + "   payout " + money(payout.p50()) + ", between " + money(payout.p5())
                + " and " + money(payout.p95()) + " in nine of ten draws   " + unit.code();
        return new Report(SCHEMA, headline, sections, "cases");
    }

    private Facts facts() {
        return new Facts(
                "catalog",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.text("id", "catalog", figures.catalog()),
                        Fact.text("currency", "currency", unit.code()),
                        Fact.date("as_of", "as of", figures.asOf()),
                        Fact.count("draws", "draws", figures.draws()),
                        Fact.text("seed", "seed", String.valueOf(figures.seed())),
                        Fact.count("partners", "partners", figures.partners()),
                        Fact.money("history", "history", unit, figures.history()),
                        Fact.money(
                                "p95_from",
                                "P95 from",
                                unit,
                                figures.p95Between().get(0)),
                        Fact.money(
                                "p95_to", "P95 to", unit, figures.p95Between().get(1))));
    }

    private List<String> assumptions() {
        List<String> lines = new ArrayList<>();
        lines.add(RoiReport.n(figures.draws()) + " histories of " + RoiReport.n(figures.partners())
                + " partners each, drawn with replacement (seed " + figures.seed() + ").");
        lines.add("  A partner comes whole: its deals, tiers, own limits and customers; twice drawn, twice paid.");
        lines.add("  Budgets of one sum and limits over all partners are spent again, line by line, in each draw.");
        lines.add("  Not told: swings that all partners share, partners that never sold, who wins an account.");
        figures.assumed().forEach(each -> lines.add("Assumed: " + each));
        if (!figures.assumed().isEmpty() || !figures.shocks().isEmpty()) {
            lines.add(
                    "Deals shift in amount, list_amount, cost, arr, quantity and refunded_amount, and the program is");
            lines.add("  run on them anew: tiers and limits answer, sums per deal do not. Events stay as they are.");
        }
        lines.add("As it was: " + money(figures.history()) + " " + unit.code() + replayed());
        return lines;
    }

    private String replayed() {
        long apart = figures.replayed() - figures.history();
        return apart == 0
                ? ", which everybody drawn once comes to as well"
                : "; everybody drawn once comes to " + money(figures.replayed()) + ": "
                        + Cells.people(Kind.DIFFERENCE, unit, apart, "", true)
                        + " is by rounding what is clawed back";
    }

    private Table<Case> cases() {
        List<Case> all = new ArrayList<>(List.of(figures.expected()));
        all.addAll(figures.shocks());
        List<Column<Case>> columns = new ArrayList<>();
        columns.add(Column.text("case", "case", row -> row.name().isEmpty() ? "expected" : row.name()));
        columns.add(money("paid", "everybody once", Case::paid));
        columns.add(money("p5", "P5", row -> row.payout().p5()));
        columns.add(money("p50", "P50", row -> row.payout().p50()));
        columns.add(money("p95", "P95", row -> row.payout().p95()));
        columns.add(Column.<Case>fraction("roi", "ROI", Kind.PERCENT, Case::roi).ifAny());
        columns.add(Column.<Case>fraction("roi_p5", "ROI P5", Kind.PERCENT, row -> roi(row, Spread::p5))
                .ifAny());
        columns.add(Column.<Case>fraction("roi_p50", "ROI P50", Kind.PERCENT, row -> roi(row, Spread::p50))
                .ifAny()
                .optional(2));
        columns.add(Column.<Case>fraction("roi_p95", "ROI P95", Kind.PERCENT, row -> roi(row, Spread::p95))
                .ifAny());
        columns.add(Column.<Case>fraction("over_budget", "over budget", Kind.PERCENT, Case::overBudget)
                .ifAny());
        columns.add(currency());
        List<String> notes = figures.budget()
                .map(budget -> List.of("over budget: in how many draws more than " + money(budget) + " is paid"))
                .orElse(List.of());
        return Table.of("cases", "Payout, " + unit.code(), columns, all).withNotes(notes);
    }

    private static @Nullable BigDecimal roi(Case row, ToLongFunction<Spread> which) {
        Spread rois = row.rois();
        return rois == null ? null : BigDecimal.valueOf(which.applyAsLong(rois), 6);
    }

    /** One budget in one period under one case. */
    private record PoolRow(String name, PoolRisk pool) {}

    private Table<PoolRow> pools() {
        List<PoolRow> rows = new ArrayList<>();
        figures.expected().pools().forEach(pool -> rows.add(new PoolRow("expected", pool)));
        figures.shocks().forEach(each -> each.pools().forEach(pool -> rows.add(new PoolRow(each.name(), pool))));
        List<Column<PoolRow>> columns = new ArrayList<>();
        Column<PoolRow> name = Column.text("case", "case", PoolRow::name);
        columns.add(figures.shocks().isEmpty() ? name.seenBy(Audience.MACHINES) : name);
        columns.add(Column.<PoolRow>text("id", "id", row -> row.pool().id()).seenBy(Audience.MACHINES));
        columns.add(Column.<PoolRow>text("kind", "kind", row -> row.pool().isBudget() ? "budget" : "limit")
                .seenBy(Audience.MACHINES));
        columns.add(Column.<PoolRow>text(
                        "shown",
                        "budget",
                        row -> row.pool().id() + (row.pool().isBudget() ? "" : " (limit of the offer)"))
                .seenBy(Audience.PEOPLE));
        columns.add(Column.text("period", "period", row -> row.pool().period()));
        columns.add(money("amount", "amount", row -> row.pool().amount()));
        columns.add(money("asked", "asked once", row -> row.pool().asked()));
        columns.add(Column.fraction(
                "chance", "passed", Kind.PERCENT, row -> row.pool().chance()));
        columns.add(
                Column.<PoolRow>date("spent_p5", "spent P5", row -> row.pool().p5())
                        .ifAny()
                        .optional(2));
        columns.add(
                Column.<PoolRow>date("spent_p50", "spent P50", row -> row.pool().p50())
                        .ifAny());
        columns.add(
                Column.<PoolRow>date("spent_p95", "spent P95", row -> row.pool().p95())
                        .ifAny()
                        .optional(1));
        columns.add(currency());
        return Table.of("budgets", "Budgets that partners spend in common, " + unit.code(), columns, rows)
                .withNotes(
                        rows.isEmpty()
                                ? List.of("no budget of one sum for all, and no limit over all partners")
                                : List.of(
                                        "passed: in how many draws more is asked than there is; spent: on which day, where "
                                                + "it is"));
    }

    private Table<OfferRisk> offers() {
        List<Column<OfferRisk>> columns = List.of(
                Column.id("offer", "offer", OfferRisk::id),
                money("paid", "everybody once", OfferRisk::paid),
                money("p5", "P5", row -> row.payout().p5()),
                money("p50", "P50", row -> row.payout().p50()),
                money("p95", "P95", row -> row.payout().p95()),
                Column.fraction("share_of_spread", "of the spread", Kind.PERCENT, OfferRisk::share),
                currency());
        return Table.of("offers", "Which offers carry the spread, " + unit.code(), columns, figures.offers())
                .withNotes(List.of("of the spread: the offer's part of the variance of the payout; all come to 100%"));
    }

    private List<Section> carriers(int top) {
        List<Column<PartnerRisk>> columns = List.of(
                Column.id("partner_id", "partner", PartnerRisk::id),
                Column.<PartnerRisk>text("name", "name", PartnerRisk::name).ifAny(),
                money("paid", "paid", PartnerRisk::paid),
                Column.fraction("share_of_spread", "of the spread", Kind.PERCENT, PartnerRisk::share),
                currency());
        int many = figures.carriers().size();
        List<PartnerRisk> shown = figures.carriers().subList(0, Math.min(top, many));
        List<String> notes = new ArrayList<>(
                List.of("of the spread: by how far the partner's payout is from the mean, squared; all come to 100%"));
        if (shown.size() < many) {
            notes.add("showing " + shown.size() + " of " + RoiReport.n(many) + " (--top all)");
        }
        return List.of(
                Table.of("partners", "", columns, figures.carriers()).seenBy(Audience.MACHINES),
                Table.of("partners_shown", "Which partners carry it, " + unit.code(), columns, shown)
                        .seenBy(Audience.PEOPLE)
                        .withNotes(notes));
    }

    private Table<Step> convergence() {
        List<Column<Step>> columns = List.of(
                Column.count("draws", "draws", Step::draws),
                money("p5", "P5", row -> row.payout().p5()),
                money("p50", "P50", row -> row.payout().p50()),
                money("p95", "P95", row -> row.payout().p95()),
                currency());
        List<Long> between = figures.p95Between();
        return Table.of("convergence", "Are these enough draws? " + unit.code(), columns, figures.convergence())
                .withNotes(List.of("with 90% the true P95 lies between " + money(between.get(0)) + " and "
                        + money(between.get(1)) + " (--draws for more)"));
    }

    private <T> Column<T> currency() {
        return Column.<T>text("currency", "currency", row -> unit.code()).seenBy(Audience.MACHINES);
    }

    private <T> Column<T> money(String key, String title, Function<T, @Nullable Long> value) {
        return Column.money(key, title, unit, value);
    }

    private String money(long minor) {
        return Objects.requireNonNull(Cells.people(Kind.MONEY, unit, minor, "", true));
    }
}
