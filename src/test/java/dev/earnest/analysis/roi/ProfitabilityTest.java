package dev.earnest.analysis.roi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.payback.Paper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What partners are paid against what they bring, worked out by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfitabilityTest {
    private static final String PROGRAM = """
            dimensions: {tier: [silver, gold]}
            economics:
              gross_margin: 40%
              partner_costs: {by: tier, gold: 1_200, silver: 480}
            offers:
              commission: {type: commission, when: {product: pro}, earn: {rate: 10%, of: amount}}
            """;

    /** P5 joined in February, P6 is of no tier with a cost and sells nothing. */
    private static final String PARTNERS = """
            partner_id tier   joined_date
            P1         gold   2025-01-01
            P2         gold   2025-01-01
            P3         silver 2025-01-01
            P4         .      2025-01-01
            P5         gold   2026-02-15
            P6         .      2025-01-01
            """;

    /**
     * <pre>
     *  deal  seller  amount  cost  net of refund  margin      commission of 10% on pro
     *  D1    P1       5,000 2,000      5,000       3,000      500
     *  D2    P1       1,000     .      1,000         400      -    (core)
     *  D3    P2       2,000 1,900      1,000 (½)      50      200
     *  D4    P3         500     .        500         200       50
     *  D5    P4       1,000   950      1,000          50      100
     * </pre>
     *
     * Costs for January to March, a quarter of the year: gold 300, silver 120, P5 200 for two months.
     */
    private static final String DEALS = """
            deal_id partner_id close_date amount cost product refunded_date refunded_amount
            D1      P1         2026-01-15 5000   2000 pro     .             .
            D2      P1         2026-02-10 1000   .    core    .             .
            D3      P2         2026-03-20 2000   1900 pro     2026-03-25    1000
            D4      P3         2026-03-21 500    .    pro     .             .
            D5      P4         2026-03-22 1000   950  pro     .             .
            """;

    private static ProfitabilityFigures figures(@Nullable String from) {
        return Profitability.of(
                new Paper(PROGRAM).deals(DEALS).partners(PARTNERS).payouts("2026-03-31"),
                from == null ? null : LocalDate.parse(from),
                null);
    }

    private static Standing of(Iterable<Standing> rows, String name) {
        for (Standing row : rows) {
            if (row.name().equals(name)) {
                return row;
            }
        }
        throw new AssertionError("no row " + name + " in " + rows);
    }

    private static void money(@Nullable BigDecimal told, String expected) {
        assertThat(told).isNotNull().isEqualByComparingTo(expected);
    }

    private static void percent(@Nullable BigDecimal told, String expected) {
        assertThat(told).isNotNull();
        assertThat(told.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString())
                .isEqualTo(expected);
    }

    @Test
    void a_partner_is_held_against_all_it_won() {
        Standing first = figures(null).partners().get(0);
        assertThat(first.name()).isEqualTo("P1");
        assertThat(first.tier()).isEqualTo("gold");
        assertThat(first.deals()).isEqualTo(2);
        money(first.revenue(), "6000");
        money(first.margin(), "3400");
        money(first.payout(), "500");
        money(first.left(), "2900");
        percent(first.ofRevenue(), "8.33"); // 500 / 6,000
        percent(first.ofMargin(), "14.71"); // 500 / 3,400
        money(first.cost(), "300");
        percent(first.covered(), "166.67");
        assertThat(first.uncovered()).isZero();
    }

    @Test
    void who_has_a_cost_and_sells_nothing_is_told_and_who_has_neither_is_counted() {
        ProfitabilityFigures figures = figures(null);
        assertThat(figures.partners()).extracting(Standing::name).containsExactly("P1", "P2", "P4", "P3", "P5");
        assertThat(figures.idle()).isEqualTo(1);
        Standing late = of(figures.partners(), "P5");
        money(late.payout(), "0");
        money(late.cost(), "200"); // February and March of 1,200 a year
        assertThat(late.ofRevenue()).isNull();
        assertThat(late.uncovered()).isEqualTo(1);
        assertThat(of(figures.partners(), "P4").cost()).isNull();
    }

    @Test
    void a_tier_says_how_many_are_paid_less_than_their_cost() {
        ProfitabilityFigures figures = figures(null);
        Standing gold = of(figures.tiers(), "gold");
        assertThat(gold.partners()).isEqualTo(3);
        money(gold.payout(), "700");
        money(gold.revenue(), "7000");
        money(gold.margin(), "3450");
        money(gold.cost(), "800");
        percent(gold.covered(), "87.50");
        assertThat(gold.uncovered()).isEqualTo(2); // P2: 200 against 300, P5: 0 against 200
        assertThat(gold.mostUncovered()).isTrue();
        Standing silver = of(figures.tiers(), "silver");
        percent(silver.covered(), "41.67"); // 50 / 120
        assertThat(silver.mostUncovered()).isTrue();
        assertThat(of(figures.tiers(), "").mostUncovered()).isFalse();
    }

    @Test
    void all_partners_are_the_ledger() {
        Standing whole = figures(null).whole();
        money(whole.payout(), "850");
        money(whole.revenue(), "8500");
        money(whole.margin(), "3700");
        assertThat(whole.covered()).isNull(); // P4 has no cost to cover
    }

    @Test
    void a_window_takes_its_months() {
        ProfitabilityFigures march = figures("2026-03-01");
        assertThat(march.from()).isEqualTo("2026-03-01");
        money(march.whole().payout(), "350");
        money(of(march.partners(), "P2").cost(), "100");
        assertThat(of(march.partners(), "P2").uncovered()).isZero(); // 200 against 100
    }
}
