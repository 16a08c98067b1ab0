package dev.earnest.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earnest.analysis.payback.Paper;
import dev.earnest.catalog.Timeline;
import dev.earnest.payout.Payouts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Several values at once where the answer is known: 10,000 are paid on by one rate, x, and 20,000 by another, y. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SolverTest {
    private static final List<String> DEALS = List.of(
            "D1 P1 2026-01-10 4000 one",
            "D2 P2 2026-01-11 6000 one",
            "D3 P1 2026-01-12 9000 two",
            "D4 P2 2026-02-12 11000 two");

    private static String offers(List<String> rates) {
        return """
                offers:
                  on-x: {type: commission, when: {product: one}, earn: {rate: X, of: amount}}
                  on-y: {type: commission, when: {product: two}, earn: {rate: Y, of: amount}}
                """.replace("X", rates.get(0)).replace("Y", rates.get(1));
    }

    private static Payouts paid(List<String> deals, int threads, List<String> rates) {
        return new Paper(offers(rates))
                .deals("deal_id partner_id close_date amount product\n" + String.join("\n", deals) + "\n")
                .threads(threads)
                .payouts("2026-12-31");
    }

    private static Timeline form(List<String> rates) {
        return paid(DEALS.subList(0, 1), 1, rates).timeline();
    }

    private static Solution solve(
            List<String> deals, int threads, List<String> goals, List<String> shown, String maximized) {
        List<Parameter> parameters = List.of(
                Parameter.of("--for", "offers.on-x.earn.rate=0%..10%", Amount.of("5%")),
                Parameter.of("--for", "offers.on-y.earn.rate=0%..10%", Amount.of("5%")));
        Payouts base = paid(deals, threads, List.of("5%", "5%"));
        return Solver.solve(
                new Solver.Question(
                        parameters,
                        goals.stream().map(goal -> Goal.of("--until", goal)).toList(),
                        maximized.isEmpty() ? null : Metric.of(maximized),
                        true,
                        List.of(new BigDecimal("0.25"), new BigDecimal("0.25")),
                        shown.stream().map(Metric::of).toList()),
                Trials.of(base, null, null, threads),
                SolverTest::form,
                done -> {});
    }

    private static double value(Solution solution, int at) {
        return Objects.requireNonNull(solution.answer()).values().get(at).doubleValue();
    }

    /**
     * Of all rates with 100x + 200y = 2,100 those next to today's 5% and 5%: a way (dx, dy) along (100, 200) that adds 600
     * is 1.2 and 2.4. The payout is met to the cent.
     */
    @Test
    void rates_next_to_todays_that_meet_an_equation() {
        Solution solution = solve(DEALS, 1, List.of("payout = 2_100"), List.of(), "");
        assertThat(solution.met()).isTrue();
        assertThat(Objects.requireNonNull(solution.answer()).figure(Metric.of("payout")))
                .isEqualByComparingTo("2100");
        assertThat(value(solution, 0)).isCloseTo(6.2, within(0.5));
        assertThat(value(solution, 1)).isCloseTo(7.4, within(0.25));
    }

    /** The most that may be paid is 300 on x, 3%, and 400 on y, 2%. */
    @Test
    void the_most_within_two_limits_is_their_corner() {
        Solution solution =
                solve(DEALS, 1, List.of("payout:offer=on-x <= 300", "payout:offer=on-y <= 400"), List.of(), "payout");
        assertThat(solution.met()).isTrue();
        assertThat(value(solution, 0)).isCloseTo(3, within(0.05));
        assertThat(value(solution, 1)).isCloseTo(2, within(0.05));
    }

    @Test
    void the_way_is_the_same_on_two_threads_and_in_any_order_of_the_file() {
        List<String> turned = List.of(DEALS.get(2), DEALS.get(0), DEALS.get(3), DEALS.get(1));
        List<String> goals = List.of("payout = 2_100");
        Solution once = solve(DEALS, 1, goals, List.of("losers", "payout:offer=on-x"), "");
        assertThat(solve(DEALS, 2, goals, List.of("losers", "payout:offer=on-x"), ""))
                .isEqualTo(once);
        assertThat(solve(turned, 2, goals, List.of("losers", "payout:offer=on-x"), ""))
                .isEqualTo(once);
    }
}
