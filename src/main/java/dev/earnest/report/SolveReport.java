package dev.earnest.report;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.payout.Payouts;
import dev.earnest.scenario.Goal;
import dev.earnest.scenario.Metric;
import dev.earnest.scenario.Parameter;
import dev.earnest.scenario.Solution;
import dev.earnest.scenario.Solver.Question;
import dev.earnest.scenario.Tries.Try;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report of {@code earnest solve}: the answer beside today, how it was found, and what there is to know about it. */
public final class SolveReport {
    private static final String SCHEMA = "earnest/solve/1";

    private final Question question;
    private final Solution solution;
    private final CurrencyUnit unit;

    private SolveReport(Question question, Solution solution, CurrencyUnit unit) {
        this.question = question;
        this.solution = solution;
        this.unit = unit;
    }

    private record Row(String name, Try run) {}

    private record Step(long number, Try run) {}

    /**
     * The report of a solution.
     *
     * @param base what is paid by the program as it stands
     * @param version of this program
     */
    public static Report of(Question question, Solution solution, Payouts base, String version) {
        return new SolveReport(question, solution, base.timeline().last().currency()).report(base, version);
    }

    private Report report(Payouts base, String version) {
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(new Facts("summary", "", Audience.MACHINES, facts(base)));
        sections.add(new Notes("said", Audience.PEOPLE, List.of(sentence())));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("as it stands", solution.today()));
        add("answer", solution.answer(), rows);
        add("rounded", solution.rounded(), rows);
        if (solution.answer() == null) {
            add("low end", solution.low(), rows);
            add("high end", solution.high(), rows);
        }
        sections.add(Table.of("answers", "Figures, " + unit.code(), columns(Row::name, Row::run, "program"), rows)
                .withNotes(solution.rounded() == null ? List.of() : List.of("rounded to " + steps() + " (--round)")));
        List<Step> steps = new ArrayList<>();
        for (Try run : solution.path()) {
            steps.add(new Step(steps.size() + 1L, run));
        }
        List<Column<Step>> columns = new ArrayList<>();
        columns.add(Column.count("run", "run", Step::number));
        columns.addAll(figures(Step::run));
        sections.add(Table.of("path", "The path taken", columns, steps));
        sections.add(Notes.of("notes", solution.words()));
        String headline = base.timeline().last().id() + "   "
                + Findings.words(solution.path().size(), "run") + "   as of " + base.asOf() + "   " + unit.code();
        return new Report(SCHEMA, headline, sections, "answers");
    }

    private static void add(String name, @Nullable Try run, List<Row> rows) {
        if (run != null) {
            rows.add(new Row(name, run));
        }
    }

    private List<Fact> facts(Payouts base) {
        return List.of(
                Fact.text("catalog", "catalog", base.timeline().last().id()),
                Fact.text("currency", "currency", unit.code()),
                Fact.date("as_of", "as of", base.asOf()),
                Fact.words(
                        "paths",
                        "paths",
                        question.parameters().stream().map(Parameter::path).toList()),
                Fact.words(
                        "goals",
                        "goals",
                        question.goals().stream().map(Goal::text).toList()),
                Fact.text("objective", "objective", objective()),
                Fact.flag("found", "found", solution.answer() != null),
                Fact.flag("met", "met", solution.met()));
    }

    private @Nullable String objective() {
        Metric metric = question.objective();
        return metric == null ? null : (question.maximize() ? "maximize " : "minimize ") + metric.name();
    }

    private String asked() {
        String goals = question.goals().stream().map(Goal::text).collect(Collectors.joining(" and "));
        String objective = objective();
        return objective == null ? goals : goals.isEmpty() ? objective : objective + " with " + goals;
    }

    private String steps() {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < question.parameters().size(); i++) {
            steps.add(question.parameters().get(i).text(question.steps().get(i)));
        }
        return "steps of " + String.join(" and ", steps.stream().distinct().toList());
    }

    /** The answer in one sentence. */
    private String sentence() {
        Try answer = solution.answer();
        if (answer == null) {
            return "No answer in range for " + asked() + ": " + end(solution.low()) + ", and " + end(solution.high());
        }
        String values = values(answer);
        return solution.met() ? values + " meets " + asked() : values + " is nearest to " + asked() + ", and misses it";
    }

    private String end(@Nullable Try run) {
        Metric metric = question.goals().get(0).metric();
        return run == null
                ? ""
                : metric.name() + " is " + MetricColumns.text(metric, unit, run.figure(metric)) + " at "
                        + String.join(", ", run.texts());
    }

    private String values(Try run) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < run.texts().size(); i++) {
            words.add(question.parameters().get(i).path() + ": " + run.texts().get(i));
        }
        return String.join(", ", words);
    }

    private <T> List<Column<T>> columns(
            java.util.function.Function<T, @Nullable String> name,
            java.util.function.Function<T, Try> run,
            String key) {
        List<Column<T>> columns = new ArrayList<>();
        columns.add(Column.id(key, "", name));
        columns.addAll(figures(run));
        return columns;
    }

    private <T> List<Column<T>> figures(java.util.function.Function<T, Try> run) {
        List<Column<T>> columns = new ArrayList<>();
        for (int i = 0; i < question.parameters().size(); i++) {
            int at = i;
            Parameter parameter = question.parameters().get(i);
            String path = parameter.path();
            columns.add(Column.id(
                    path,
                    path.startsWith("offers.") ? path.substring(7) : path,
                    row -> value(run.apply(row), parameter, at)));
        }
        for (Metric metric : question.metrics()) {
            columns.add(MetricColumns.of(metric, unit, row -> run.apply(row).figure(metric)));
        }
        return columns;
    }

    /** Today's value where the row is the program as it stands. */
    private static @Nullable String value(Try run, Parameter parameter, int at) {
        return run.texts().isEmpty()
                ? parameter.now() == null
                        ? null
                        : Objects.requireNonNull(parameter.now()).text()
                : run.texts().get(at);
    }
}
