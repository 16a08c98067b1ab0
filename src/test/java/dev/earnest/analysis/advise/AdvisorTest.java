package dev.earnest.analysis.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earnest.analysis.advise.OfferAdvice.Choice;
import dev.earnest.analysis.payback.Paper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Advice about offers, steps, partners, budgets and phases, worked out by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdvisorTest {
    private static final String REBATE = """
            economics: {gross_margin: 40%, incremental: {otherwise: 25%}}
            budgets:
              pot: {amount: POT, every: quarter, when_spent: stop}
              idle: {amount: 500, every: quarter, when_spent: flag}
            offers:
              rebate:
                type: rebate
                budget: pot
                earn:
                  of: amount
                  tiers:
                    method: retroactive
                    every: quarter
                    steps: [{from: 0, rate: 1%}, {from: 1_000, rate: 2%}, {from: 5_000, rate: 4%}]
              welcome:
                type: spif
                budget: idle
                when: {amount: {min: 1_000_000}}
                earn: {pay: 10, per: deal}
            """;

    /** In the first quarter both end on the second step; in the second P1 is short of it by 100. D5 lies after the day looked at. */
    private static final String DEALS = """
            deal_id partner_id close_date amount
            D1      P1         2025-01-10 1500
            D2      P2         2025-02-10 4000
            D3      P1         2025-04-30 900
            D4      P2         2025-05-01 3000
            D5      P1         2025-06-20 200
            """;

    private static final AdviceRules TWO_ARE_ENOUGH = new AdviceRules(
            BigDecimal.ONE,
            new BigDecimal("0.60"),
            new BigDecimal("0.95"),
            BigDecimal.ZERO,
            2,
            new BigDecimal("0.20"),
            new BigDecimal("0.10"),
            new BigDecimal("3"),
            4,
            new BigDecimal("0.30"));

    private static AdviseFigures rebate(String pot, AdviceRules rules) {
        Paper paper = new Paper(REBATE.replace("POT", pot)).deals(DEALS);
        return Advisor.of(paper.payouts("2025-05-15"), null, null, rules, 1);
    }

    private static void money(@Nullable BigDecimal told, String expected) {
        assertThat(told).isNotNull().isEqualByComparingTo(expected);
    }

    /** As in the test of returns: the commission loses 377.21; the spif brings 270 for 60, the program 495 for 510. */
    @Test
    void what_loses_is_to_retire_and_what_beats_the_program_to_double() {
        AdviseFigures figures = Advisor.of(
                new Paper("""
                        economics:
                          gross_margin: 40%
                          incremental: {otherwise: 25%, spif: 60%}
                          costs:
                            - {name: Portal, amount: 1_200, every: year}
                        offers:
                          commission: {type: commission, earn: {rate: 10%, of: amount}}
                          spif: {type: spif, when: {product: pro}, earn: {pay: 30, per: deal}}
                        """).deals("""
                                deal_id partner_id close_date amount cost product refunded_date refunded_amount
                                D1      P1         2026-01-15 1000   600  pro     .             .
                                D2      P1         2026-02-10 2000   .    core    .             .
                                D3      P2         2026-03-20 500    400  pro     2026-03-25    250
                                D4      P2         2026-03-21 1000   900  core    .             .
                                """).payouts("2026-03-31"),
                LocalDate.parse("2026-01-01"),
                null,
                AdviceRules.USUAL,
                1);
        assertThat(figures.offers())
                .extracting(offer -> offer.row().name(), OfferAdvice::choice)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("commission", Choice.RETIRE),
                        org.assertj.core.groups.Tuple.tuple("spif", Choice.DOUBLE));
        money(figures.offers().get(0).row().net(), "-377.21");
        money(figures.offers().get(1).row().romi(), "3.5"); // (270 - 60) / 60
    }

    /** Without an incremental share nothing is known of the return; one of two eligible partners is paid. */
    @Test
    void few_that_are_paid_are_told_where_the_return_does_not_speak() {
        Paper paper = new Paper("""
                offers:
                  commission: {type: commission, who: {region: [emea]}, earn: {rate: 10%, of: amount}}
                """).partners("""
                        partner_id region
                        P1         emea
                        P2         emea
                        P3         apac
                        """).deals("""
                        deal_id partner_id close_date amount
                        D1      P1         2026-01-15 1000
                        """);
        OfferAdvice half = Advisor.of(paper.payouts("2026-03-31"), null, null, TWO_ARE_ENOUGH, 1)
                .offers()
                .get(0);
        assertThat(half.choice()).isEqualTo(Choice.PROMOTE);
        assertThat(half.adoption()).isNotNull();
        assertThat(half.adoption().eligible()).isEqualTo(2);
        assertThat(half.adoption().earning()).isEqualTo(1);
    }

    @Test
    void an_offer_that_is_open_and_pays_nobody_is_to_retire() {
        List<OfferAdvice> offers = rebate("1_000", AdviceRules.USUAL).offers();
        assertThat(offers)
                .filteredOn(offer -> offer.row().name().equals("welcome"))
                .extracting(OfferAdvice::choice)
                .containsExactly(Choice.RETIRE);
    }

    @Test
    void steps_are_held_against_the_quarters_that_are_over() {
        List<StepUse> steps = rebate("1_000", TWO_ARE_ENOUGH).steps();
        assertThat(steps).extracting(StepUse::periods).containsOnly(2L);
        assertThat(steps).extracting(StepUse::reached).containsExactly(2L, 2L, 0L);
        assertThat(steps)
                .extracting(StepUse::finding)
                .containsExactly(StepUse.Finding.NOTHING, StepUse.Finding.EVERYBODY, StepUse.Finding.NOBODY);
        assertThat(rebate("1_000", AdviceRules.USUAL).steps())
                .extracting(StepUse::finding)
                .containsOnly(StepUse.Finding.TOO_FEW);
    }

    /**
     * P1 has 900 of 1,000: 1% of 900 is 9.00, 2% of 1,000 is 20.00. The 100 missing bring 40% of margin. 45 of 91 days are over:
     * 900 × 91 / 45 = 1,820. P2 is short by 2,000 of 5,000, which is too far.
     */
    @Test
    void a_step_within_reach_is_worth_something_to_both() {
        List<Nudge> nudges = rebate("1_000", AdviceRules.USUAL).nudges();
        assertThat(nudges).hasSize(1);
        Nudge nudge = nudges.get(0);
        assertThat(nudge.partner()).isEqualTo("P1");
        assertThat(nudge.standing().missing()).isEqualTo(100_0000L);
        assertThat(nudge.daysLeft()).isEqualTo(46);
        money(nudge.worth(), "11");
        money(nudge.margin(), "40");
        money(nudge.net(), "29");
        assertThat(nudge.missingShare()).isEqualByComparingTo("0.1");
        assertThat(nudge.pace().movePointLeft(4)).isCloseTo(new BigDecimal("1820"), within(new BigDecimal("0.01")));
        assertThat(nudge.onPace()).isTrue();
        assertThat(nudge.next()).isTrue();
    }

    /** The second quarter so far: 9.00 + 60.00 in 45 of 91 days, so 139.53 by its end. */
    @Test
    void a_budget_lapses_by_what_its_run_rate_leaves() {
        List<BudgetPace> budgets = rebate("1_000", AdviceRules.USUAL).budgets();
        BudgetPace pot = budgets.get(0);
        assertThat(List.of(pot.used(), pot.forecast(), pot.left())).containsExactly(69_00L, 139_53L, 860_47L);
        assertThat(pot.finding()).isEqualTo(BudgetPace.Finding.LAPSES);
        assertThat(pot.usedUp()).isNull();
        BudgetPace idle = budgets.get(1);
        assertThat(List.of(idle.used(), idle.forecast(), idle.left())).containsExactly(0L, 0L, 500_00L);
        assertThat(idle.finding()).isEqualTo(BudgetPace.Finding.LAPSES);
    }

    /** 100 at 69 in 45 days last 65.2 days: through the 66th, 5 June. */
    @Test
    void a_budget_that_runs_out_says_when() {
        BudgetPace pot = rebate("100", AdviceRules.USUAL).budgets().get(0);
        assertThat(pot.finding()).isEqualTo(BudgetPace.Finding.RUNS_OUT);
        assertThat(pot.usedUp()).isEqualTo("2025-06-05");
        assertThat(pot.left()).isEqualTo(-39_53L);
    }

    /** 9.00 on 30 April, then 41.00 of 60.00 on 1 May; of D5's true-up, 22.00 - 9.00, nothing. */
    @Test
    void a_budget_that_is_used_up_says_since_when_and_what_it_cut() {
        BudgetPace pot = rebate("50", AdviceRules.USUAL).budgets().get(0);
        assertThat(pot.used()).isEqualTo(50_00L);
        assertThat(pot.usedUp()).isEqualTo("2025-05-01");
        assertThat(pot.cut()).isEqualTo(32_00L);
        assertThat(pot.finding()).isEqualTo(BudgetPace.Finding.RUNS_OUT);
    }

    @Test
    void phases_that_nothing_is_paid_in_are_unserved() {
        assertThat(rebate("1_000", AdviceRules.USUAL).phases())
                .extracting(phase -> phase.phase() == null ? "" : phase.phase().word())
                .contains("onboarding", "advocacy")
                .doesNotContain("purchase");
    }
}
