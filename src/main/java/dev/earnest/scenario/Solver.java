package dev.earnest.scenario;

import dev.earnest.catalog.Timeline;
import dev.earnest.scenario.Tries.Try;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Seeks the values of a program that meet goals, or make a figure as large or as small as it can be. */
public final class Solver {
    private final Question question;
    private final Trials trials;
    private final Tries tries;
    private final int digits;

    private Solver(Question question, Trials trials, Function<List<String>, Timeline> form, IntConsumer done) {
        this.question = question;
        this.trials = trials;
        this.tries = new Tries(trials, question.parameters(), form, List.copyOf(question.metrics()), done);
        this.digits = trials.base().payouts().timeline().last().currency().digits();
    }

    /**
     * What is asked.
     *
     * @param parameters at least one
     * @param goals what must hold
     * @param objective what is to be as large (or small) as possible; null: the values nearest to today's
     * @param steps for each parameter the steps of rounded values
     * @param shown further metrics to tell
     */
    public record Question(
            List<Parameter> parameters,
            List<Goal> goals,
            @Nullable Metric objective,
            boolean maximize,
            List<BigDecimal> steps,
            List<Metric> shown) {
        public Question {
            parameters = List.copyOf(parameters);
            goals = List.copyOf(goals);
            steps = List.copyOf(steps);
            shown = List.copyOf(shown);
        }

        /** Every metric that is told of a run, each once. */
        public Set<Metric> metrics() {
            Set<Metric> metrics = new LinkedHashSet<>();
            goals.forEach(goal -> metrics.add(goal.metric()));
            if (objective != null) {
                metrics.add(objective);
            }
            metrics.addAll(shown);
            return metrics;
        }
    }

    /**
     * The answer to a question.
     *
     * @param form the program with values, as a catalog writes them, for the parameters
     * @param done is told how many runs are done
     */
    public static Solution solve(
            Question question, Trials trials, Function<List<String>, Timeline> form, IntConsumer done) {
        Solver solver = new Solver(question, trials, form, done);
        return question.parameters().size() == 1 && question.objective() == null ? solver.one() : solver.several();
    }

    private Try today() {
        return new Try(List.of(), List.of(), tries.figures(trials.base()));
    }

    private Solution one() {
        Parameter parameter = question.parameters().get(0);
        Goal goal = question.goals().get(0);
        List<String> words = new ArrayList<>();
        Try low = tries.at(List.of(parameter.low().value()));
        Try high = tries.at(List.of(parameter.high().value()));
        Bisection.Found found;
        try {
            found = new Bisection(parameter, goal, digits, value -> tries.at(List.of(value))).found();
        } catch (Bisection.NotTold e) {
            words.add("`" + goal.metric() + "` can't be told at " + parameter.text(e.value)
                    + ": the catalog or the data lack what it needs (earnest roi, earnest kpis say what)");
            return new Solution(today(), null, null, false, tries.all(), low, high, words);
        }
        BigDecimal value = found.answer();
        Try answer = value == null ? null : tries.at(List.of(value));
        said(parameter, goal, found, words);
        Try rounded = answer == null ? null : rounded(answer);
        return new Solution(today(), answer, rounded, answer != null && meets(answer), tries.all(), low, high, words);
    }

    private void said(Parameter parameter, Goal goal, Bisection.Found found, List<String> words) {
        if (found.everywhere()) {
            words.add("every value looked at meets it; the answer is the one nearest to today's");
        } else if (found.answer() != null && found.crossings() == 1) {
            words.add(
                    found.monotone()
                            ? "unique: `" + goal.metric() + "` goes one way over the range, and passes the target once"
                            : "`" + goal.metric() + "` passes the target once, but does not go one way over the range");
        } else if (found.answer() != null) {
            words.add("not unique: `" + goal.metric() + "` passes the target " + found.crossings()
                    + " times over the range; this is the answer nearest to today's");
        }
        BigDecimal beyond = found.beyond();
        if (beyond != null) {
            words.add("`" + goal.metric() + "` jumps there: the next value on the other side is "
                    + parameter.text(beyond));
        }
    }

    private boolean meets(Try run) {
        return question.goals().stream().allMatch(goal -> {
            BigDecimal figure = run.figure(goal.metric());
            return figure != null && goal.met(figure, digits);
        });
    }

    /** The nearest values in steps that people write; those that meet the goals, or else miss them by least. */
    private @Nullable Try rounded(Try answer) {
        List<List<BigDecimal>> points = List.of(List.of());
        for (int i = 0; i < answer.values().size(); i++) {
            List<List<BigDecimal>> longer = new ArrayList<>();
            for (List<BigDecimal> point : points) {
                for (BigDecimal value : around(i, answer.values().get(i))) {
                    List<BigDecimal> more = new ArrayList<>(point);
                    more.add(value);
                    longer.add(more);
                }
            }
            points = longer;
        }
        List<Try> runs = points.stream().map(tries::at).toList();
        boolean exact = question.goals().stream().anyMatch(goal -> goal.relation() == Goal.Relation.EQUAL);
        Predicate<Try> fits = exact ? run -> true : this::meets;
        return runs.stream()
                .filter(fits)
                .min(Comparator.comparingDouble(new Score(runs)))
                .orElse(null);
    }

    private List<BigDecimal> around(int at, BigDecimal value) {
        Parameter parameter = question.parameters().get(at);
        BigDecimal step = question.steps().get(at);
        Set<BigDecimal> values = new LinkedHashSet<>();
        for (RoundingMode mode : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
            BigDecimal rounded = value.divide(step, 0, mode).multiply(step);
            if (rounded.compareTo(parameter.low().value()) >= 0
                    && rounded.compareTo(parameter.high().value()) <= 0) {
                values.add(rounded);
            }
        }
        return values.isEmpty() ? List.of(value) : List.copyOf(values);
    }

    private Solution several() {
        List<Try> grid = new Optimiser(question.parameters(), tries::at, run -> 0).grid();
        Score score = new Score(grid);
        new Optimiser(question.parameters(), tries::at, score).search(grid);
        Try best = tries.all().stream().min(Comparator.comparingDouble(score)).orElseThrow();
        Try exact = closed(best);
        List<String> words = new ArrayList<>();
        words.add("the best of " + tries.all().size()
                + " runs: a grid, then a bounded search without derivatives from its best point; no proof that there is"
                + " no better one");
        Try rounded = rounded(exact);
        if (rounded != null && meets(rounded) && score.applyAsDouble(rounded) < score.applyAsDouble(exact)) {
            exact = rounded;
        }
        boolean met = meets(exact);
        if (!met) {
            words.add("no values tried meet every goal; these miss them by least");
        }
        return new Solution(today(), exact, rounded, met, tries.all(), null, null, words);
    }

    /** An equation is met to the minor unit by the first value alone, the others held. */
    private Try closed(Try best) {
        Goal equation = question.goals().stream()
                .filter(goal -> goal.relation() == Goal.Relation.EQUAL)
                .findFirst()
                .orElse(null);
        if (equation == null || meets(best)) {
            return best;
        }
        Parameter first = question.parameters().get(0);
        Parameter near = new Parameter(
                first.path(),
                first.low(),
                first.high(),
                new Amount(best.values().get(0), first.low().isPercent()));
        BigDecimal value = new Bisection(near, equation, digits, any -> tries.at(with(best, any)))
                .found()
                .answer();
        return value == null ? best : tries.at(with(best, value));
    }

    private static List<BigDecimal> with(Try best, BigDecimal first) {
        List<BigDecimal> values = new ArrayList<>(best.values());
        values.set(0, first);
        return values;
    }

    /** Less is better: what goals are missed by weighs far more than the objective, or the way from today's values. */
    private final class Score implements java.util.function.ToDoubleFunction<Try> {
        private static final double MISS = 1000;

        private final List<Try> seen;

        Score(List<Try> seen) {
            this.seen = List.copyOf(seen);
        }

        @Override
        public double applyAsDouble(Try run) {
            double sum = objective(run);
            for (Goal goal : question.goals()) {
                BigDecimal figure = run.figure(goal.metric());
                double miss = figure == null ? 1 : goal.miss(figure).doubleValue() / spread(goal.metric());
                sum += MISS * miss;
            }
            return sum;
        }

        private double objective(Try run) {
            Metric metric = question.objective();
            if (metric == null) {
                return way(run);
            }
            BigDecimal figure = run.figure(metric);
            double value = figure == null ? 0 : figure.doubleValue() / spread(metric);
            return figure == null ? MISS : question.maximize() ? -value : value;
        }

        private double way(Try run) {
            double sum = 0;
            for (int i = 0; i < run.values().size(); i++) {
                Parameter parameter = question.parameters().get(i);
                double part = run.values().get(i).subtract(parameter.start()).doubleValue()
                        / parameter.width().doubleValue();
                sum += part * part;
            }
            return sum;
        }

        /** How far a metric's figures lie apart in what was seen. */
        private double spread(Metric metric) {
            double least = Double.MAX_VALUE;
            double most = -Double.MAX_VALUE;
            for (Try run : seen) {
                BigDecimal figure = run.figure(metric);
                if (figure != null) {
                    least = Math.min(least, figure.doubleValue());
                    most = Math.max(most, figure.doubleValue());
                }
            }
            return most > least ? most - least : 1;
        }
    }
}
