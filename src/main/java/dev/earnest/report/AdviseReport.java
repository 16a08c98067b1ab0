package dev.earnest.report;

import dev.earnest.analysis.advise.AdviceRules;
import dev.earnest.analysis.advise.AdviseFigures;
import dev.earnest.analysis.advise.BudgetPace;
import dev.earnest.analysis.advise.StepUse;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.wording.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report of {@code earnest advise}: what to do, ranked, and the figures it rests on. */
public final class AdviseReport {
    private static final String SCHEMA = "earnest/advise/1";

    private final AdviseFigures figures;
    private final AdviseCommands commands;
    private final CurrencyUnit unit;

    private AdviseReport(AdviseFigures figures, AdviseCommands commands) {
        this.figures = figures;
        this.commands = commands;
        this.unit = figures.currency();
    }

    /**
     * The report of {@code figures}.
     *
     * @param version of this program
     * @param top how many pieces of advice and partners people see
     */
    public static Report of(AdviseFigures figures, AdviseCommands commands, String version, int top) {
        return new AdviseReport(figures, commands).report(version, top);
    }

    private Report report(String version, int top) {
        List<AdviceLine> advice = AdviceLines.of(figures, commands);
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(catalog());
        sections.add(new Notes("assumptions", Audience.ALL, assumptions()));
        sections.add(terms(advice, top));
        sections.add(advice(advice));
        sections.add(steps());
        sections.add(budgets());
        sections.addAll(new NudgeTables(figures, commands).sections(top));
        sections.addAll(new NewOfferTables(figures, commands).sections(top));
        sections.addAll(new RiskTable(figures, commands).sections(top));
        sections.addAll(new ForecastTable(figures, commands).sections(top));
        return new Report(SCHEMA, headline(), sections, "advice");
    }

    private String headline() {
        return figures.catalog() + " " + figures.version() + "   " + figures.window() + "   as of " + figures.asOf()
                + "   " + unit.code();
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
                        Fact.date("as_of", "as of", figures.asOf())));
    }

    private List<String> assumptions() {
        AdviceRules rules = figures.rules();
        List<String> lines = new ArrayList<>();
        lines.add("Drawn from lines earned and periods that ended in these days; nothing is said without a figure.");
        lines.add(RoiReport.shares(figures.assumed()));
        lines.add("  double: ROMI above the program's and at least " + RoiReport.percent(rules.doubleFrom())
                + " (--double-from); few take: adoption below " + RoiReport.percent(rules.lowAdoption())
                + " (--low-adoption)");
        lines.add("  steps: reached in at most " + RoiReport.percent(rules.nobody()) + " (--nobody) or at least "
                + RoiReport.percent(rules.everybody()) + " (--everybody) of " + rules.leastPeriods()
                + " partner-periods or more (--least-periods)");
        lines.add("  budgets: at least " + RoiReport.percent(rules.lapse()) + " left at the run rate (--lapse)");
        return lines;
    }

    /** By kind, so that a method and a command stand once. */
    private Terms terms(List<AdviceLine> advice, int top) {
        Map<String, List<AdviceLine>> kinds = new LinkedHashMap<>();
        advice.forEach(line ->
                kinds.computeIfAbsent(line.kind(), any -> new ArrayList<>()).add(line));
        List<Term> terms = kinds.entrySet().stream()
                .map(kind -> term(kind.getKey(), kind.getValue(), top))
                .toList();
        String title = advice.isEmpty()
                ? "Nothing to advise about offers, steps, budgets or phases"
                : "Advice, the most money at stake first";
        return new Terms("advice_in_words", title, Audience.PEOPLE, terms);
    }

    private static Term term(String kind, List<AdviceLine> all, int top) {
        List<String> lines = new ArrayList<>();
        all.stream().limit(top).forEach(line -> lines.add(line.subject() + ": " + line.says()));
        if (all.size() > top) {
            lines.add("and " + RoiReport.n(all.size() - top) + " more (--top all)");
        }
        lines.add("  by " + all.get(0).method());
        lines.add("  " + all.get(0).show());
        return new Term(kind, all.get(0).label(), lines);
    }

    private Table<AdviceLine> advice(List<AdviceLine> advice) {
        List<Column<AdviceLine>> columns = List.of(
                Column.count("rank", "rank", line -> advice.indexOf(line) + 1),
                Column.id("kind", "kind", AdviceLine::kind),
                Column.id("subject", "subject", AdviceLine::subject),
                Column.money("at_stake", "at stake", unit, AdviceLine::stake),
                Column.text("says", "says", AdviceLine::says),
                Column.text("method", "method", AdviceLine::method),
                Column.text("show", "show", AdviceLine::show),
                Column.text("currency", "currency", line -> unit.code()));
        return Table.of("advice", "", columns, advice).seenBy(Audience.MACHINES);
    }

    /** Where a step starts, for people. */
    static String threshold(StepUse use) {
        return use.percent()
                ? RoiReport.percent(use.from()) + " of the target"
                : Cells.group(use.from().toPlainString(), true) + " " + use.counts();
    }

    private Table<StepUse> steps() {
        List<Column<StepUse>> columns = List.of(
                Column.id("offer", "offer", StepUse::offer),
                Column.count("step", "step", StepUse::step),
                Column.<StepUse>text("starts", "from", AdviseReport::threshold).seenBy(Audience.PEOPLE),
                Column.<StepUse>number("from", "from", StepUse::from).seenBy(Audience.MACHINES),
                Column.<StepUse>text("counts", "counts", StepUse::counts).seenBy(Audience.MACHINES),
                Column.<StepUse>flag("of_target", "of target", StepUse::percent).seenBy(Audience.MACHINES),
                Column.text("every", "every", use -> use.every().word()),
                Column.<StepUse>flag("under_way", "under way", StepUse::underWay)
                        .seenBy(Audience.MACHINES),
                Column.count("periods", "partner-periods", StepUse::periods),
                Column.count("reached", "reached", StepUse::reached),
                Column.<StepUse>fraction("share", "share", Kind.PERCENT, StepUse::share),
                Column.<StepUse>text("finding", "finding", AdviseReport::word).seenBy(Audience.MACHINES));
        return Table.of(
                "steps", figures.steps().isEmpty() ? "" : "How far partners come, by step", columns, figures.steps());
    }

    private static String word(StepUse use) {
        return use.finding().name().toLowerCase(java.util.Locale.ROOT);
    }

    private Table<BudgetPace> budgets() {
        List<Column<BudgetPace>> columns = List.of(
                Column.id("budget", "budget", BudgetPace::budget),
                Column.text("period", "period", BudgetPace::period),
                Column.<BudgetPace>date("from", "from", BudgetPace::first).seenBy(Audience.MACHINES),
                Column.<BudgetPace>date("to", "to", BudgetPace::last).optional(5),
                Column.<BudgetPace>countIfAny("partners", "partners", BudgetPace::partners)
                        .ifAny(),
                Column.money("amount", "amount", unit, BudgetPace::amount),
                Column.money("used", "used", unit, BudgetPace::used),
                Column.<BudgetPace>fraction("used_share", "used", Kind.PERCENT, BudgetPace::usedShare),
                Column.<BudgetPace>fraction("elapsed_share", "elapsed", Kind.PERCENT, AdviseReport::elapsed)
                        .optional(3),
                Column.<BudgetPace>money("forecast", "at this rate", unit, BudgetPace::forecast)
                        .optional(1),
                Column.money("left", "left", unit, BudgetPace::left),
                Column.<BudgetPace>money("cut", "cut", unit, BudgetPace::cut)
                        .ifAny()
                        .optional(4),
                Column.<BudgetPace>date("used_up", "used up", BudgetPace::usedUp)
                        .ifAny()
                        .optional(2),
                Column.<BudgetPace>text(
                                "finding",
                                "finding",
                                pace -> pace.finding().name().toLowerCase(java.util.Locale.ROOT))
                        .seenBy(Audience.MACHINES),
                Column.<BudgetPace>text("currency", "currency", pace -> unit.code())
                        .seenBy(Audience.MACHINES));
        boolean none = figures.budgets().isEmpty();
        return Table.of("budgets", none ? "" : "Budgets under way, " + unit.code(), columns, figures.budgets());
    }

    private static @Nullable BigDecimal elapsed(BudgetPace pace) {
        return pace.elapsedShare();
    }
}
