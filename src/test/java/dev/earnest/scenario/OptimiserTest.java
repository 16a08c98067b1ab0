package dev.earnest.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earnest.scenario.Tries.Try;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The search against functions whose least value is known. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OptimiserTest {
    private final List<Try> seen = new ArrayList<>();

    private static Parameter from(String path, @Nullable String now) {
        return Parameter.of("--for", path + "=0..10", now == null ? null : Amount.of(now));
    }

    private Try tried(List<BigDecimal> values) {
        Try run = new Try(values, List.of(), Map.of());
        seen.add(run);
        return run;
    }

    private double[] least(List<Parameter> parameters, ToDoubleFunction<double[]> function) {
        ToDoubleFunction<Try> score = run -> function.applyAsDouble(
                run.values().stream().mapToDouble(BigDecimal::doubleValue).toArray());
        Optimiser optimiser = new Optimiser(parameters, this::tried, score);
        optimiser.search(optimiser.grid());
        return seen.stream().min(java.util.Comparator.comparingDouble(score)).orElseThrow().values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
    }

    /** Nine places of one value, five by five of two, three of each of three; today's value, or the middle, first. */
    @Test
    void the_grid_is_coarse_and_has_its_ends_and_today() {
        List<Parameter> one = List.of(from("a", "4"));
        List<Try> nine = new Optimiser(one, this::tried, run -> 0).grid();
        assertThat(nine).hasSize(10);
        assertThat(nine.get(0).values().get(0)).isEqualByComparingTo("4");
        assertThat(nine.get(1).values().get(0)).isEqualByComparingTo("0");
        assertThat(nine.get(2).values().get(0)).isEqualByComparingTo("1.25");
        assertThat(nine.get(9).values().get(0)).isEqualByComparingTo("10");
        List<Parameter> two = List.of(from("a", null), from("b", "20"));
        List<Try> five = new Optimiser(two, this::tried, run -> 0).grid();
        assertThat(five).hasSize(26);
        assertThat(five.get(0).values()).allSatisfy(value -> assertThat(value).isEqualByComparingTo("5"));
        List<Parameter> three = List.of(from("a", "1"), from("b", "1"), from("c", "1"));
        assertThat(new Optimiser(three, this::tried, run -> 0).grid()).hasSize(28);
    }

    /** A parabola and a kink. */
    @Test
    void one_value() {
        assertThat(least(List.of(from("a", "9")), at -> (at[0] - 3.3) * (at[0] - 3.3))[0])
                .isCloseTo(3.3, within(0.001));
        seen.clear();
        assertThat(least(List.of(from("a", "9")), at -> Math.abs(at[0] - Math.PI))[0])
                .isCloseTo(Math.PI, within(0.01));
        assertThat(seen).hasSizeLessThanOrEqualTo(10 + 61);
    }

    /** 3x² + 2xy + 3y² - 26x - 30y has its least where 6x + 2y = 26 and 2x + 6y = 30: at 3 and 4. */
    @Test
    void two_values_that_hang_together() {
        double[] at = least(
                List.of(from("a", "9"), from("b", "9")),
                p -> 3 * p[0] * p[0] + 2 * p[0] * p[1] + 3 * p[1] * p[1] - 26 * p[0] - 30 * p[1]);
        assertThat(at[0]).isCloseTo(3, within(0.01));
        assertThat(at[1]).isCloseTo(4, within(0.01));
    }

    /** x - y is least in a corner; x² + y² + z² - 2x at 1, 0 and 0, on an edge. */
    @Test
    void the_least_may_lie_on_an_edge_and_nothing_beyond_it_is_tried() {
        assertThat(least(List.of(from("a", "5"), from("b", "5")), p -> p[0] - p[1]))
                .containsExactly(0, 10);
        assertThat(seen.stream().flatMap(run -> run.values().stream()))
                .allSatisfy(value -> assertThat(value).isBetween(BigDecimal.ZERO, BigDecimal.TEN));
        seen.clear();
        double[] at = least(
                List.of(from("a", "5"), from("b", "5"), from("c", "5")),
                p -> p[0] * p[0] + p[1] * p[1] + p[2] * p[2] - 2 * p[0]);
        assertThat(at[0]).isCloseTo(1, within(0.02));
        assertThat(at[1]).isCloseTo(0, within(0.02));
        assertThat(at[2]).isCloseTo(0, within(0.02));
        assertThat(seen).hasSizeLessThanOrEqualTo(28 + 91);
    }

    @Test
    void the_same_places_are_tried_in_the_same_order_again() {
        ToDoubleFunction<double[]> function = p -> Math.abs(p[0] - 2.5) + Math.abs(p[1] * p[0] - 9);
        least(List.of(from("a", "5"), from("b", "5")), function);
        List<Try> once = List.copyOf(seen);
        seen.clear();
        least(List.of(from("a", "5"), from("b", "5")), function);
        assertThat(seen).isEqualTo(once);
    }
}
