package dev.earnest.analysis.roi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.payback.Paper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Returns worked out by hand from deals that fit on paper, and published cases. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoiTest {
    private static final String TWO_OFFERS = """
            economics:
              gross_margin: 40%
              incremental: {otherwise: 25%, spif: 60%}
              costs:
                - {name: Portal, amount: 1_200, every: year}
            offers:
              commission: {type: commission, earn: {rate: 10%, of: amount}}
              spif: {type: spif, when: {product: pro}, earn: {pay: 30, per: deal}}
            """;

    /**
     * Four won deals, one of them refunded by half.
     *
     * <pre>
     *  deal  amount  cost  net of refund        margin      commission  spif
     *  D1     1,000   600  1,000                400         100         30
     *  D2     2,000     .  2,000                800 (40%)   200          -
     *  D3       500   400    250 of 500          50 of 100   50         30
     *  D4     1,000   900  1,000                100         100          -
     *         R           4,250               M 1,350       450         60
     * </pre>
     *
     * Costs: 1,200 a year is 100 a month, January to March: 300, shared by payout 450 : 60 = 264.71 : 35.29 (the cent left
     * over goes to the larger remainder, .7059 of a cent against .2941).
     */
    private static final String DEALS = """
            deal_id partner_id close_date amount cost product refunded_date refunded_amount
            D1      P1         2026-01-15 1000   600  pro     .             .
            D2      P1         2026-02-10 2000   .    core    .             .
            D3      P2         2026-03-20 500    400  pro     2026-03-25    250
            D4      P2         2026-03-21 1000   900  core    .             .
            """;

    private static RoiFigures roi(String catalog, String deals, String... by) {
        return Roi.of(new Paper(catalog).deals(deals).payouts("2026-03-31"), List.of(by), null, null, null, 1);
    }

    private static void money(@Nullable BigDecimal told, String expected) {
        assertThat(told).isNotNull().isEqualByComparingTo(expected);
    }

    private static void percent(@Nullable BigDecimal told, String expected) {
        assertThat(told).isNotNull();
        assertThat(told.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString()).isEqualTo(expected);
    }

    @Test
    void an_offer_is_held_against_the_deals_it_pays_on() {
        RoiRow commission = roi(TWO_OFFERS, DEALS).offers().get(0);
        assertThat(commission.name()).isEqualTo("commission");
        assertThat(commission.deals()).isEqualTo(4);
        money(commission.revenue(), "4250");
        money(commission.margin(), "1350");
        money(commission.payout(), "450");
        money(commission.cost(), "264.71");
        money(commission.incremental(), "337.50"); // a quarter of 1,350
        money(commission.net(), "-377.21"); // 337.50 - 450 - 264.71
        percent(commission.roi(), "-52.78"); // -377.21 / 714.71
        percent(commission.romi(), "-25.00"); // (337.50 - 450) / 450
        percent(commission.breakEven(), "52.94"); // 714.71 / 1,350
        percent(commission.costOfSales(), "10.59"); // 450 / 4,250
        assertThat(commission.verdict()).isEqualTo(Verdict.LOSES); // at 32.5%: 438.75 < 714.71
    }

    /** D1 and D3 are under both offers and take the spif's 60%: 0.6 × (400 + 50) + 0.25 × (800 + 100) = 495. */
    @Test
    void a_deal_under_several_offers_counts_once_in_the_program_at_the_highest_share() {
        RoiFigures figures = roi(TWO_OFFERS, DEALS);
        assertThat(figures.several()).isEqualTo(2);
        RoiRow program = figures.program();
        assertThat(program.deals()).isEqualTo(4);
        money(program.revenue(), "4250");
        money(program.margin(), "1350");
        money(program.payout(), "510");
        money(program.cost(), "300");
        money(program.incremental(), "495");
        percent(program.share(), "36.67");
        percent(program.roi(), "-38.89"); // (495 - 810) / 810
        percent(program.breakEven(), "60.00"); // 810 / 1,350
        percent(program.roiLower(), "-57.22"); // 0.7 × 495 = 346.50; -463.50 / 810
        percent(program.roiHigher(), "-20.56"); // 1.3 × 495 = 643.50; -166.50 / 810
    }

    @Test
    void assumptions_say_for_how_many_deals_they_were_taken() {
        RoiFigures.Assumed assumed = roi(TWO_OFFERS, DEALS).assumed();
        assertThat(assumed.costKnown()).isEqualTo(3);
        assertThat(assumed.margins()).hasSize(1);
        assertThat(assumed.margins().get(0).deals()).isEqualTo(1);
        money(assumed.margins().get(0).margin(), "0.4");
        assertThat(assumed.costUnknown()).isZero();
        assertThat(assumed.costs()).singleElement().satisfies(cost -> assertThat(cost.inWindow()).isEqualTo(300_00));
    }

    /** pro: D1 and D3 under both offers, payout 100 + 50 + 60 = 210; core: D2 and D4, payout 300. Costs 300 by 210 : 300. */
    @Test
    void groups_count_a_deal_once_and_their_payouts_are_the_programs() {
        List<RoiRow> groups = roi(TWO_OFFERS, DEALS, "product").groups();
        assertThat(groups).extracting(RoiRow::name).containsExactly("core", "pro");
        money(groups.get(0).payout(), "300");
        money(groups.get(0).cost(), "176.47");
        money(groups.get(0).margin(), "900");
        money(groups.get(1).payout(), "210");
        money(groups.get(1).cost(), "123.53");
        assertThat(groups.get(1).deals()).isEqualTo(2);
        money(groups.get(1).margin(), "450");
        money(groups.get(1).incremental(), "270"); // 60%
    }

    /** The commission takes back what it paid on D1: its lines net to 0, so D1 is no deal it pays on. */
    @Test
    void a_deal_whose_lines_net_to_nothing_is_none_that_is_paid_on() {
        RoiRow commission = roi("""
                economics: {gross_margin: 50%, incremental: {otherwise: 20%}}
                offers:
                  commission:
                    type: commission
                    earn: {rate: 10%, of: amount}
                    clawback: {trigger: refund, within: 90 days, take: all}
                """, """
                deal_id partner_id close_date amount refunded_date
                D1      P1         2026-01-15 1000   2026-02-01
                D2      P1         2026-01-16 2000   .
                """).offers().get(0);
        assertThat(commission.deals()).isEqualTo(1);
        money(commission.revenue(), "2000");
        money(commission.margin(), "1000");
        money(commission.payout(), "200");
        percent(commission.roi(), "0.00"); // 20% of 1,000 is 200
        percent(commission.breakEven(), "20.00");
        assertThat(commission.verdict()).isEqualTo(Verdict.CLOSE);
    }

    @Test
    void what_is_not_known_is_not_made_up() {
        RoiRow noMargin = roi("""
                economics: {incremental: {otherwise: 20%}}
                offers:
                  commission: {type: commission, earn: {rate: 10%, of: amount}}
                """, "deal_id partner_id close_date amount\nD1 P1 2026-01-15 1000\n").program();
        assertThat(noMargin.margin()).isNull();
        assertThat(noMargin.roi()).isNull();
        assertThat(noMargin.breakEven()).isNull();
        assertThat(noMargin.verdict()).isEqualTo(Verdict.UNKNOWN);
        RoiRow noShare = roi("""
                economics: {gross_margin: 40%}
                offers:
                  commission: {type: commission, earn: {rate: 10%, of: amount}}
                """, "deal_id partner_id close_date amount\nD1 P1 2026-01-15 1000\n").program();
        assertThat(noShare.roi()).isNull();
        percent(noShare.breakEven(), "25.00"); // 100 / 400
    }

    @Test
    void an_offer_that_costs_more_than_its_deals_margin_cannot_pay_back() {
        RoiRow row = roi("""
                economics: {gross_margin: 8%, incremental: {otherwise: 100%}}
                offers:
                  commission: {type: commission, earn: {rate: 10%, of: amount}}
                """, "deal_id partner_id close_date amount\nD1 P1 2026-01-15 1000\n").program();
        assertThat(row.verdict()).isEqualTo(Verdict.CANNOT_PAY_BACK);
        percent(row.breakEven(), "125.00");
        percent(row.roiHigher(), "-20.00"); // no share is more than the whole: 80 against 100
    }

    /** Published case E04: 2,500 a deal, 12 incremental deals of 35,000 at 82% margin: 344,400 against 30,000. */
    @Test
    void published_case_of_a_spif_launch() {
        StringBuilder deals = new StringBuilder("deal_id partner_id close_date amount\n");
        for (int i = 1; i <= 12; i++) {
            deals.append("D" + i + " P1 2026-01-15 35000\n");
        }
        RoiRow spif = roi("""
                economics: {gross_margin: 82%, incremental: {otherwise: 100%}}
                offers:
                  spif: {type: spif, earn: {pay: 2_500, per: deal}}
                """, deals.toString()).program();
        money(spif.payout(), "30000");
        money(spif.incremental(), "344400");
        percent(spif.romi(), "1048.00");
    }

    /** Published case G01: a program of 500,000 at a margin of 25% needs 2,000,000 of revenue that would not be there. */
    @Test
    void published_case_of_the_break_even_revenue() {
        RoiRow program = roi("""
                economics: {gross_margin: 25%, incremental: {otherwise: 10%}}
                offers:
                  mdf: {type: commission, earn: {rate: 10%, of: amount}}
                """, "deal_id partner_id close_date amount\nD1 P1 2026-01-15 5000000\n").program();
        money(program.payout(), "500000");
        percent(program.breakEven(), "40.00");
        money(program.revenue().multiply(java.util.Objects.requireNonNull(program.breakEven())), "2000000");
    }
}
