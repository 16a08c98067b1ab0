package dev.earnest.analysis.payback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.payback.Outcome.State;
import dev.earnest.analysis.payback.PaybackFigures.CohortFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Cohorts worked out by hand: what goes out by its pay date, what comes in by its cash date, month by month. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaybackTest {
    private static final String TEN_PERCENT = """
            economics: {incremental: {otherwise: 50%}}
            offers:
              commission: {type: commission, earn: {rate: 10%, of: amount}}
            """;

    private static CohortFigures only(PaybackFigures figures) {
        assertThat(figures.cohorts()).hasSize(1);
        return figures.cohorts().get(0);
    }

    private static List<@Nullable String> coverage(Curve curve, int... months) {
        return IntStream.of(months)
                .mapToObj(curve::shownCoverage)
                .map(cover -> cover == null ? null : cover.toPlainString())
                .toList();
    }

    private static void paidBack(Outcome outcome, int month, String months) {
        assertThat(outcome.state()).isEqualTo(State.PAID_BACK);
        assertThat(outcome.month()).isEqualTo(month);
        assertThat(outcome.months()).isEqualTo(new BigDecimal(months));
    }

    /**
     * <pre>
     *  month          1     2     3     4     5     6
     *  payout, 10%  100   100               200
     *  margin             100   400        1000          (D1's cash comes in March)
     *  half of it          50   200         500
     *  net, half   -100  -150    50    50   350   350    2 + 150 / 200 = 2.75
     *  net, whole  -100  -100   300   300  1100  1100    2 + 100 / 400 = 2.25
     * </pre>
     */
    @Test
    void margin_comes_with_the_cash_and_payouts_go_on_their_pay_date() {
        PaybackFigures figures = new Paper(TEN_PERCENT).deals("""
                deal_id partner_id close_date amount cost cash_date
                D1      P1         2026-01-15 1000   600  2026-03-10
                D2      P1         2026-02-10 1000   900  .
                D3      P1         2026-05-20 2000   1000 .
                """).payback("2026-06-30");
        CohortFigures cohort = only(figures);
        assertThat(cohort.name()).isEqualTo("2026-Q1");
        assertThat(List.of(cohort.partners(), cohort.deals(), (long) cohort.months()))
                .containsExactly(1L, 3L, 6L);
        assertThat(cohort.money().payout()).isEqualTo(400_00);
        assertThat(cohort.margin()).isEqualTo(1500_00);
        assertThat(cohort.incremental()).isEqualTo(750_00);
        assertThat(coverage(cohort.curve(), 1, 2, 3, 5, 6, 7))
                .containsExactly("0.00", "0.25", "1.25", "1.87", "1.87", null);
        paidBack(cohort.payback(), 3, "2.75");
        paidBack(cohort.grossToNet(), 3, "2.25");
    }

    /**
     * <pre>
     *  month              1     2     3     4     5     6
     *  payout           100                       300
     *  half the margin        150               100         (300 in month 2; 200 of 3000 in month 5)
     *  net             -100    50    50    50  -150  -150
     * </pre>
     */
    @Test
    void what_dips_below_again_has_not_paid_back() {
        Paper paper = new Paper(TEN_PERCENT).deals("""
                deal_id partner_id close_date amount cost cash_date
                D1      P1         2026-01-15 1000   700  2026-02-10
                D2      P1         2026-05-20 3000   2800 .
                """);
        CohortFigures cohort = only(paper.payback("2026-06-30"));
        assertThat(cohort.payback().state()).isEqualTo(State.NOT_YET);
        assertThat(cohort.payback().coverage()).isEqualTo(new BigDecimal("0.62")); // 250 / 400 = 0.625
        // seen from the end of April it had: 1 + 100 / 150
        paidBack(only(paper.payback("2026-04-30")).payback(), 2, "1.67");
    }

    /**
     * The same, and 400 of margin (half: 200) in month 7 with 100 paid: net -150 + 100 = -50; and 1000 (500) in month 9 with
     * 100 paid: -50 + 400 = 350. 8 + 50 / 400 = 8.125.
     */
    @Test
    void what_dips_and_comes_back_has_paid_back_when_it_came_back() {
        CohortFigures cohort = only(new Paper(TEN_PERCENT).deals("""
                deal_id partner_id close_date amount cost cash_date
                D1      P1         2026-01-15 1000   700  2026-02-10
                D2      P1         2026-05-20 3000   2800 .
                D3      P1         2026-07-02 1000   600  .
                D4      P1         2026-09-30 1000   0    .
                """).payback("2026-12-31"));
        paidBack(cohort.payback(), 9, "8.13");
        assertThat(cohort.months()).isEqualTo(12);
    }

    @Test
    void a_month_that_is_not_over_is_not_counted_and_two_months_are_too_early() {
        Paper paper = new Paper(TEN_PERCENT).deals("""
                deal_id partner_id close_date amount cost
                D1      P1         2026-01-15 1000   200
                D2      P1         2026-03-10 1000   200
                """);
        CohortFigures early = only(paper.payback("2026-03-30"));
        assertThat(early.months()).isEqualTo(2);
        assertThat(early.payback().state()).isEqualTo(State.TOO_EARLY);
        assertThat(early.money().payout()).isEqualTo(100_00);
        assertThat(early.money().payoutLater()).isEqualTo(100_00);
        assertThat(coverage(early.curve(), 1, 2, 3)).containsExactly("4.00", "4.00", null);
        assertThat(only(paper.payback("2026-03-31")).months()).isEqualTo(3);
    }

    @Test
    void a_sale_below_cost_never_pays_back() {
        CohortFigures cohort = only(new Paper(TEN_PERCENT).deals("""
                deal_id partner_id close_date amount cost
                D1      P1         2026-01-15 1000   1100
                """).payback("2026-12-31"));
        assertThat(cohort.margin()).isEqualTo(-100_00);
        assertThat(cohort.payback().state()).isEqualTo(State.NOT_YET);
        assertThat(cohort.payback().coverage()).isEqualTo(new BigDecimal("-0.50")); // -50 / 100
    }

    /**
     * Half of D1 goes back on 20 August: half its payout, 50, comes back and half its margin, 300 of 600 (half: 150), goes.
     *
     * <pre>
     *  month       1..7     8
     *  out          100    50
     *  in, half     300   150
     * </pre>
     */
    @Test
    void a_refund_after_payback_takes_margin_and_payout_back_on_its_day() {
        CohortFigures cohort = only(new Paper("""
                economics: {incremental: {otherwise: 50%}}
                offers:
                  commission:
                    type: commission
                    earn: {rate: 10%, of: amount}
                    clawback: {trigger: refund, take: share}
                """).deals("""
                deal_id partner_id close_date amount cost refunded_date refunded_amount
                D1      P1         2026-01-15 1000   400  2026-08-20    500
                """).payback("2026-12-31"));
        assertThat(cohort.curve().net(7)).isEqualByComparingTo("200");
        assertThat(cohort.curve().net(8)).isEqualByComparingTo("100");
        assertThat(coverage(cohort.curve(), 7, 8)).containsExactly("3.00", "3.00");
        assertThat(cohort.payback().month()).isEqualTo(1);
        assertThat(cohort.money().payout()).isEqualTo(50_00);
    }

    /** A deal whose lines come to nothing is not paid on: it brings no margin, and its payout went out and came back. */
    @Test
    void a_deal_taken_back_whole_brings_nothing() {
        CohortFigures cohort = only(new Paper("""
                economics: {incremental: {otherwise: 50%}}
                offers:
                  commission:
                    type: commission
                    earn: {rate: 10%, of: amount}
                    clawback: {trigger: refund, take: all}
                """).deals("""
                deal_id partner_id close_date amount cost refunded_date
                D1      P1         2026-01-15 1000   400  2026-04-20
                D2      P1         2026-02-15 1000   900  .
                """).payback("2026-06-30"));
        assertThat(cohort.deals()).isEqualTo(1);
        assertThat(cohort.margin()).isEqualTo(100_00);
        assertThat(cohort.curve().out())
                .extracting(BigDecimal::intValueExact)
                .containsExactly(0, 100, 200, 200, 100, 100, 100);
    }
}
