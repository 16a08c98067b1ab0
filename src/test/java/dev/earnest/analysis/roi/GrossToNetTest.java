package dev.earnest.analysis.roi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.payback.Paper;
import dev.earnest.analysis.roi.GrossToNetFigures.Fall;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The steps from list to net margin, worked out by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GrossToNetTest {
    /**
     * <pre>
     *  deal  list   amount  cost             rebate 5%  spif 40  clawed back
     *  D1    1,200  1,000   600               50         40       50 (refunded; the spif has no clawback)
     *  D2    2,000  1,500   900 (40% margin)  75          -
     *  D3        .    300   100               15         40
     *  lost  9,000  9,000
     *  sum   3,500  2,800  1,600             140         80       50
     * </pre>
     *
     * The lost deal is none of it. D3's amount stands for its list price.
     */
    private static GrossToNetFigures figures(String... by) {
        return GrossToNet.of(new Paper("""
                                economics: {gross_margin: 40%}
                                offers:
                                  rebate:
                                    type: rebate
                                    earn: {rate: 5%, of: amount}
                                    clawback: {trigger: refund, within: 90 days, take: all}
                                  spif: {type: spif, when: {product: pro}, earn: {pay: 40, per: deal}}
                                """).deals("""
                                deal_id partner_id close_date amount list_amount cost product stage refunded_date
                                D1      P1         2026-01-15 1000   1200        600  pro     won   2026-02-01
                                D2      P1         2026-02-10 1500   2000        .    core    won   .
                                D3      P2         2026-03-20 300    .           100  pro     won   .
                                D4      P2         2026-03-21 9000   9000        900  core    lost  .
                                """).payouts("2026-03-31"), List.of(by), null, null);
    }

    private static void is(BigDecimal told, String expected) {
        assertThat(told).isEqualByComparingTo(expected);
    }

    @Test
    void each_step_is_what_it_says_and_the_last_is_what_is_left() {
        GrossToNetFigures figures = figures();
        Fall whole = figures.whole();
        is(whole.list(), "3500");
        is(whole.discount(), "700");
        is(whole.gross(), "2800");
        assertThat(figures.types()).containsExactly("rebate", "spif"); // the larger first
        is(whole.payouts().get(0), "140");
        is(whole.payouts().get(1), "80");
        is(whole.clawedBack(), "50");
        is(whole.paid(), "170");
        is(whole.netRevenue(), "2630");
        is(java.util.Objects.requireNonNull(whole.cost()), "1600");
        is(java.util.Objects.requireNonNull(whole.netMargin()), "1030");
        assertThat(List.of(figures.won(), figures.withoutList(), figures.costKnown(), figures.costUnknown()))
                .containsExactly(3L, 1L, 2L, 0L);
        is(figures.refunded(), "1000");
    }

    @Test
    void groups_add_up_to_the_whole() {
        List<Fall> groups = figures("product").groups();
        assertThat(groups).extracting(Fall::name).containsExactly("core", "pro"); // the larger gross first
        is(java.util.Objects.requireNonNull(groups.get(0).netMargin()), "525"); // 1,500 - 75 - 900
        is(groups.get(1).gross(), "1300");
        is(groups.get(1).paid(), "95"); // 50 + 15 + 80 - 50
        is(java.util.Objects.requireNonNull(groups.get(1).netMargin()), "505"); // 1,300 - 95 - 700
    }

    private static GrossToNetFigures plain(String economics, String deals) {
        Paper paper = new Paper(economics + """
                offers:
                  commission: {type: commission, earn: {rate: 10%, of: amount}}
                """);
        return GrossToNet.of(paper.deals(deals).payouts("2026-03-31"), List.of(), null, null);
    }

    /** The program begins with 2024: a deal of 2023 is history, which counts for targets and for nothing here. */
    @Test
    void deals_before_the_program_are_none_of_it() {
        GrossToNetFigures figures = plain("economics: {gross_margin: 40%}\n", """
                deal_id partner_id close_date amount
                D1      P1         2023-12-31 7000
                D2      P1         2024-01-01 1000
                """);
        is(figures.whole().gross(), "1000");
        is(figures.whole().paid(), "100");
        assertThat(figures.from()).hasToString("2024-01-01");
        assertThat(figures.to()).hasToString("2027-12-31");
    }

    @Test
    void a_cost_that_is_not_known_is_not_zero() {
        GrossToNetFigures figures = plain("", """
                deal_id partner_id close_date amount cost
                D1      P1         2026-01-10 1000   .
                D2      P1         2026-01-11 1000   600
                """);
        is(figures.whole().netRevenue(), "1800");
        assertThat(figures.whole().cost()).isNull();
        assertThat(figures.whole().netMargin()).isNull();
        assertThat(figures.costUnknown()).isEqualTo(1);
    }
}
