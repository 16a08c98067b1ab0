package dev.earnest.analysis.payback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.payback.Outcome.State;
import dev.earnest.analysis.payback.PaybackFigures.CohortFigures;
import dev.earnest.analysis.payback.PaybackFigures.MarginUse;
import dev.earnest.analysis.payback.PaybackFigures.ShareUse;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What payback takes where the data don't tell, who bears the cost of the program, and what falls out of the months. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssumptionsTest {

    private static CohortFigures named(PaybackFigures figures, String name) {
        return figures.cohorts().stream()
                .filter(cohort -> cohort.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * <pre>
     *  deal  amount  cost   margin                    share
     *  D1      1000   700   1000 - 700    = 300       a 20%                = 60
     *  D2      1000     .   1000 x 60%    = 600       a and b: 40%         = 240
     *  D3      1000     .   1000 x 25%    = 250       a 20%                = 50
     *                                      1150                              350
     * </pre>
     */
    @Test
    void margin_by_product_and_the_highest_share_of_several_offers() {
        PaybackFigures figures = new Paper("""
                economics:
                  gross_margin: {by: product, cloud: 60%, otherwise: 25%}
                  incremental: {otherwise: 20%, b: 40%}
                offers:
                  a: {type: commission, earn: {rate: 1%, of: amount}}
                  b: {type: spif, when: {product: cloud}, earn: {pay: 5, per: deal}}
                """).deals("""
                deal_id partner_id close_date amount cost product
                D1      P1         2026-01-15 1000   700  box
                D2      P1         2026-01-16 1000   .    cloud
                D3      P1         2026-01-17 1000   .    box
                """).payback("2026-03-31");
        CohortFigures cohort = named(figures, "2026-Q1");
        assertThat(cohort.margin()).isEqualTo(1150_00);
        assertThat(cohort.incremental()).isEqualTo(350_00);
        assertThat(cohort.money().payout()).isEqualTo(35_00);
        assertThat(figures.assumed().costKnown()).isEqualTo(1);
        assertThat(figures.assumed().margins())
                .containsExactly(new MarginUse(new BigDecimal("0.6"), 1), new MarginUse(new BigDecimal("0.25"), 1));
        assertThat(figures.assumed().shares())
                .containsExactly(new ShareUse(new BigDecimal("0.2"), 2), new ShareUse(new BigDecimal("0.4"), 1));
    }

    @Test
    void without_cost_and_margin_nothing_is_told_of_the_cohort_alone() {
        PaybackFigures figures = new Paper("""
                economics: {incremental: {otherwise: 50%}}
                offers:
                  a: {type: commission, earn: {rate: 1%, of: amount}}
                """).deals("""
                deal_id partner_id close_date amount cost
                D1      P1         2026-01-15 1000   .
                D2      P2         2026-04-15 1000   600
                """).payback("2026-12-31");
        assertThat(figures.assumed().costUnknown()).isEqualTo(1);
        CohortFigures unknown = named(figures, "2026-Q1");
        assertThat(unknown.payback().state()).isEqualTo(State.UNKNOWN);
        assertThat(unknown.grossToNet().state()).isEqualTo(State.UNKNOWN);
        assertThat(unknown.margin()).isNull();
        assertThat(unknown.money().payout()).isEqualTo(10_00);
        assertThat(named(figures, "2026-Q2").payback().state()).isEqualTo(State.PAID_BACK);
        assertThat(figures.total().margin()).isNull();
    }

    @Test
    void without_a_share_the_whole_margin_is_still_told() {
        PaybackFigures figures = new Paper("""
                economics: {incremental: {other: 50%}}
                offers:
                  a: {type: commission, earn: {rate: 1%, of: amount}}
                  other: {type: commission, when: {product: none}, earn: {rate: 1%, of: amount}}
                """).deals("""
                deal_id partner_id close_date amount cost product
                D1      P1         2026-01-15 1000   800  x
                """).payback("2026-12-31");
        CohortFigures cohort = named(figures, "2026-Q1");
        assertThat(cohort.payback().state()).isEqualTo(State.UNKNOWN);
        assertThat(cohort.payback().why()).isEqualTo("no share");
        assertThat(cohort.grossToNet().state()).isEqualTo(State.PAID_BACK);
        assertThat(figures.assumed().withoutShare()).containsExactly("a");
    }

    /**
     * 100 a month in January to June. The first cohort is paid 30, the second, from April on, 10: January to March all to
     * the first, April to June 75 and 25.
     */
    @Test
    void program_cost_is_shared_by_payout_among_the_cohorts_that_have_started() {
        PaybackFigures figures = new Paper("""
                economics:
                  incremental: {otherwise: 50%}
                  costs: [{name: Portal, amount: 1_200, every: year}]
                offers:
                  a: {type: commission, earn: {rate: 1%, of: amount}}
                """).deals("""
                deal_id partner_id close_date amount cost
                D1      P1         2026-01-15 3000   0
                D2      P2         2026-04-15 1000   0
                """).payback("2026-06-30");
        assertThat(named(figures, "2026-Q1").money().programCost()).isEqualTo(525_00);
        assertThat(named(figures, "2026-Q2").money().programCost()).isEqualTo(75_00);
        // 30 + 100 in January, then 100 a month; 1500 comes in January: net 1370, 1270, 1170, 1095, 1020, 945
        Curve curve = named(figures, "2026-Q1").curve();
        assertThat(List.of(curve.net(1), curve.net(3), curve.net(4), curve.net(6)))
                .extracting(BigDecimal::intValueExact)
                .containsExactly(1370, 1170, 1095, 945);
        assertThat(figures.total().money().programCost()).isEqualTo(600_00);
    }

    /** 100 a deal in two parts: 50 on the day and 50 two months later; what is due after the end of June is not out yet. */
    @Test
    void instalments_go_out_one_by_one() {
        PaybackFigures figures = new Paper("""
                economics: {incremental: {otherwise: 50%}}
                offers:
                  a:
                    type: spif
                    earn: {pay: 100, per: deal}
                    instalments: [{share: 50%}, {share: 50%, after: 2 months}]
                """).deals("""
                deal_id partner_id close_date amount cost
                D1      P1         2026-01-15 1000   0
                D2      P1         2026-06-15 1000   0
                """).payback("2026-06-30");
        CohortFigures cohort = named(figures, "2026-Q1");
        assertThat(cohort.curve().out())
                .extracting(BigDecimal::intValueExact)
                .containsExactly(0, 50, 50, 100, 100, 100, 150);
        assertThat(cohort.money().payout()).isEqualTo(150_00);
        assertThat(cohort.money().payoutLater()).isEqualTo(50_00);
    }

    /** P1 joined in 2025 and sold in 2026; P2 has no joining date; P3 sold nothing and is paid for an event. */
    @Test
    void cohorts_by_joining_and_partners_without_a_start() {
        Paper paper = new Paper("""
                economics: {incremental: {otherwise: 50%}}
                offers:
                  a: {type: commission, earn: {rate: 10%, of: amount}}
                  b: {type: mdf, trigger: {event: claim}, earn: {rate: 100%, of: amount}}
                """).partners("""
                partner_id joined_date
                P1         2025-11-20
                P2         .
                P3         2026-01-02
                """).deals("""
                deal_id partner_id close_date amount cost
                D1      P1         2026-01-15 1000   0
                D2      P2         2026-02-15 1000   0
                """).events("""
                event_id type  date       partner_id amount
                E1       claim 2026-02-01 P3         70
                """);
        PaybackFigures joined = paper.payback("2026-12-31", CohortBy.JOINED);
        assertThat(joined.cohorts())
                .extracting(CohortFigures::name)
                .containsExactly("2025-Q4", "2026-Q1", "no joining date");
        // paid out in month 4 of the cohort, and margin in the same month
        assertThat(named(joined, "2025-Q4").curve().out())
                .extracting(BigDecimal::intValueExact)
                .startsWith(0, 0, 0, 0, 100);
        assertThat(named(joined, "2025-Q4").payback().state()).isEqualTo(State.PAID_BACK);
        assertThat(named(joined, "2026-Q1").payback().state()).isEqualTo(State.NOT_YET);
        PaybackFigures sold = paper.payback("2026-12-31");
        assertThat(sold.cohorts()).extracting(CohortFigures::name).containsExactly("2026-Q1", "no won deal");
        assertThat(named(sold, "no won deal").money().payout()).isEqualTo(70_00);
        assertThat(sold.total().money().payout()).isEqualTo(270_00);
    }
}
