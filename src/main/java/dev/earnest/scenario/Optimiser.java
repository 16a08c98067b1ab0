package dev.earnest.scenario;

import dev.earnest.scenario.Tries.Try;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * Seeks the places of several values that score least: a coarse grid first, then a bounded search without derivatives from
 * the best of it. Binary fractions choose places only; each place is a decimal before anything is run.
 */
final class Optimiser {
    private static final int MOST_ON_GRID = 30;
    private static final int RUNS_FOR_EACH = 30;

    private final List<Parameter> parameters;
    private final Function<List<BigDecimal>, Try> tried;
    private final ToDoubleFunction<Try> score;

    Optimiser(List<Parameter> parameters, Function<List<BigDecimal>, Try> tried, ToDoubleFunction<Try> score) {
        this.parameters = parameters;
        this.tried = tried;
        this.score = score;
    }

    /** Tries the places of the grid, and today's values; the runs are remembered by whoever runs them. */
    List<Try> grid() {
        int each = (int) Math.floor(Math.pow(MOST_ON_GRID, 1.0 / parameters.size()));
        int places = Math.max(2, Math.min(9, each));
        List<List<BigDecimal>> grid = List.of(List.of());
        for (Parameter parameter : parameters) {
            List<List<BigDecimal>> longer = new ArrayList<>();
            for (List<BigDecimal> point : grid) {
                for (int i = 0; i < places; i++) {
                    List<BigDecimal> more = new ArrayList<>(point);
                    more.add(parameter.at(BigDecimal.valueOf((double) i / (places - 1))));
                    longer.add(more);
                }
            }
            grid = longer;
        }
        List<Try> all = new ArrayList<>();
        all.add(tried.apply(parameters.stream().map(Parameter::start).toList()));
        grid.forEach(point -> all.add(tried.apply(point)));
        return all;
    }

    /** Goes on from the best of the grid. */
    void search(List<Try> grid) {
        Try best = grid.stream().min(Comparator.comparingDouble(score)).orElseThrow();
        try {
            if (parameters.size() == 1) {
                alone(best);
            } else {
                together(best);
            }
        } catch (MathRuntimeException endOfRuns) {
            // what was tried so far counts: the optimiser ends so where it may run no more, or sees no way on
            return;
        }
    }

    private void alone(Try best) {
        double place = place(0, best.values().get(0));
        new BrentOptimizer(1e-6, 1e-7)
                .optimize(
                        new MaxEval(RUNS_FOR_EACH * 2),
                        GoalType.MINIMIZE,
                        new SearchInterval(Math.max(0, place - 0.2), Math.min(1, place + 0.2), place),
                        new UnivariateObjectiveFunction(at -> scoreAt(new double[] {at})));
    }

    private void together(Try best) {
        int size = parameters.size();
        double[] start = new double[size];
        double[] low = new double[size];
        double[] high = new double[size];
        for (int i = 0; i < size; i++) {
            start[i] = place(i, best.values().get(i));
            high[i] = 1;
        }
        new BOBYQAOptimizer(2 * size + 1, 0.15, 1e-5)
                .optimize(
                        new MaxEval(RUNS_FOR_EACH * size),
                        GoalType.MINIMIZE,
                        new SimpleBounds(low, high),
                        new InitialGuess(start),
                        new ObjectiveFunction(this::scoreAt));
    }

    private double place(int at, BigDecimal value) {
        Parameter parameter = parameters.get(at);
        return value.subtract(parameter.low().value()).doubleValue()
                / parameter.width().doubleValue();
    }

    private double scoreAt(double[] places) {
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            double inside = Math.max(0, Math.min(1, places[i]));
            values.add(parameters.get(i).at(BigDecimal.valueOf(inside)));
        }
        return score.applyAsDouble(tried.apply(values));
    }
}
