package dev.earnest.analysis.advise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.payback.Paper;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The next quarter and its back-test, by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForecastTest {
    private static Forecast of(long... quarters) {
        List<BigDecimal> all =
                LongStream.of(quarters).mapToObj(BigDecimal::valueOf).toList();
        return Forecast.of("P", "2026-Q1", all);
    }

    /**
     * Each year is a tenth above the one before: Q6 = 200 × 110 / 100 = 220, and so on, no miss. The run rate tells 252.5, 257.5,
     * 265 for 220, 330, 440: misses 32.5 + 72.5 + 175 = 280 of 990.
     */
    @Test
    void seasons_that_repeat_are_told_by_the_season() {
        Forecast told = of(100, 200, 300, 400, 110, 220, 330, 440);
        assertThat(told.method()).isEqualTo(ForecastMethod.SEASONAL);
        assertThat(told.expected()).isEqualByComparingTo("121"); // 110 × 1,100 / 1,000
        assertThat(told.error()).isNotNull().isEqualByComparingTo("0");
        assertThat(told.tested()).isEqualTo(3);
        assertThat(told.otherError()).isNotNull();
        assertThat(told.otherError().multiply(BigDecimal.valueOf(990)).setScale(6, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("280");
        assertThat(told.yearBefore()).isEqualByComparingTo("110");
        assertThat(told.last()).isEqualByComparingTo("440");
    }

    /** For 100 the season tells 100 × 100 / 400 = 25, a miss of 75; the run rate the mean of 100 thrice and a 100, no miss. */
    @Test
    void what_runs_evenly_after_a_peak_is_told_by_its_rate() {
        Forecast told = of(400, 100, 100, 100, 100, 100);
        assertThat(told.method()).isEqualTo(ForecastMethod.RUN_RATE);
        assertThat(told.expected()).isEqualByComparingTo("100");
        assertThat(told.error()).isNotNull().isEqualByComparingTo("0");
        assertThat(told.otherError()).isNotNull().isEqualByComparingTo("0.75");
        assertThat(told.tested()).isEqualTo(1);
    }

    /** 20 is told as 10, 30 as 15: misses 10 + 15 of 50. */
    @Test
    void a_short_history_has_a_run_rate_with_its_error() {
        Forecast told = of(10, 20, 30);
        assertThat(told.method()).isEqualTo(ForecastMethod.RUN_RATE);
        assertThat(told.expected()).isEqualByComparingTo("20");
        assertThat(told.error()).isNotNull().isEqualByComparingTo("0.5");
        assertThat(told.otherError()).isNull();
        assertThat(told.yearBefore()).isNull();
    }

    @Test
    void one_quarter_has_no_error_to_tell() {
        Forecast told = of(10);
        assertThat(told.expected()).isEqualByComparingTo("10");
        assertThat(told.error()).isNull();
        assertThat(told.tested()).isZero();
    }

    /** As of 15 May the second quarter is the next; deals in it tell nothing yet. P2 came in the first quarter of 2025. */
    @Test
    void quarters_are_those_of_the_calendar_from_a_partners_first() {
        List<Forecast> all = Advisor.of(
                        new Paper("offers:\n  commission: {type: commission, earn: {rate: 10%, of: amount}}\n")
                                .deals("""
                                        deal_id partner_id close_date amount
                                        D1      P1         2024-10-01 300
                                        D2      P1         2025-02-10 100
                                        D3      P2         2025-03-31 900
                                        D4      P2         2025-05-01 5000
                                        """)
                                .payouts("2025-05-15"),
                        null,
                        null,
                        AdviceRules.USUAL,
                        1)
                .forecasts();
        assertThat(all).extracting(Forecast::partner).containsExactly("", "P2", "P1");
        assertThat(all).extracting(Forecast::quarter).containsOnly("2025-Q2");
        assertThat(all).extracting(Forecast::known).containsExactly(2, 1, 2);
        assertThat(all.get(0).expected()).isEqualByComparingTo("650"); // (300 + 1,000) / 2
        assertThat(all.get(1).expected()).isEqualByComparingTo("900");
        assertThat(all.get(2).expected()).isEqualByComparingTo("200");
    }
}
