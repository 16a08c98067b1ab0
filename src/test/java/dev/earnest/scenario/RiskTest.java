package dev.earnest.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.earnest.analysis.payback.Paper;
import dev.earnest.analysis.roi.Roi;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.scenario.RiskFigures.Case;
import dev.earnest.scenario.RiskFigures.OfferRisk;
import dev.earnest.scenario.RiskFigures.PartnerRisk;
import dev.earnest.scenario.RiskFigures.PoolRisk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spreads of programs so small that every history that might have been can be listed; and draws against the engine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RiskTest {
    private static final String AS_OF = "2026-12-31";

    private static final String PLAIN = """
            economics: {gross_margin: 50%, incremental: {otherwise: 40%}}
            offers:
              commission: {type: commission, earn: {rate: 10%, of: amount}}
            """;

    /** Three partners paid 10, 20 and 60. */
    private static final List<String> THREE =
            List.of("D1 P1 2026-01-10 100 core", "D2 P2 2026-02-10 200 core", "D3 P3 2026-03-10 600 pro");

    private static String table(List<String> rows) {
        return "deal_id partner_id close_date amount product\n" + String.join("\n", rows) + "\n";
    }

    private static Payouts paid(String catalog, List<String> rows) {
        return new Paper(catalog).deals(table(rows)).payouts(AS_OF);
    }

    private static RiskRequest request(int draws, List<Turn> growth, List<Turn> mix, List<Turn> shocks) {
        return new RiskRequest(draws, 1, growth, mix, shocks, Optional.of(10_000L), 2);
    }

    private static RiskFigures risk(String catalog, int draws) {
        return Risk.of(paid(catalog, THREE), request(draws, List.of(), List.of(), List.of()));
    }

    /**
     * The 27 ways to draw three of three partners, as likely each: sums of 10, 20 and 60 are
     * 30 (1), 40 (3), 50 (3), 60 (1), 80 (3), 90 (6), 100 (3), 130 (3), 140 (3), 180 (1).
     * Two of 27 are 7.4%: P5 is 40. Fourteen of 27 are 51.9%: at 80 11 are reached, at 90 17: P50 is 90. At 140 26 are
     * reached, 96.3%, and at 130 23, 85.2%: P95 is 140. More than 100.00 is paid in 7 of 27.
     */
    @Test
    void a_spread_is_that_of_all_histories_listed() {
        RiskFigures figures = risk(PLAIN, 20_000);
        Case expected = figures.expected();
        assertThat(expected.paid()).isEqualTo(90_00);
        assertThat(expected.payout()).isEqualTo(new Spread(40_00, 90_00, 140_00));
        assertThat(expected.overBudget()).isCloseTo(new BigDecimal("0.2593"), within(new BigDecimal("0.01")));
        assertThat(figures.history()).isEqualTo(figures.replayed()).isEqualTo(90_00);
    }

    /** i × M = 40% of 50% of 900 = 180, of which 90 are paid: 100%. Every deal has the same return, so every draw has. */
    @Test
    void a_return_that_all_partners_have_has_no_spread() {
        Case expected = risk(PLAIN, 100).expected();
        assertThat(expected.roi()).isEqualByComparingTo("1");
        assertThat(expected.rois()).isEqualTo(new Spread(1_000_000, 1_000_000, 1_000_000));
    }

    /** Distances from the mean of 30: 20, 10 and 30; squares 400, 100 and 900 of 1,400. */
    @Test
    void partners_carry_the_spread_by_the_square_of_their_distance() {
        List<PartnerRisk> carriers = risk(PLAIN, 20).carriers();
        assertThat(carriers).extracting(PartnerRisk::id).containsExactly("P3", "P1", "P2");
        assertThat(carriers.get(0).share()).isCloseTo(new BigDecimal("0.642857"), within(new BigDecimal("0.000001")));
        assertThat(carriers.get(1).share()).isCloseTo(new BigDecimal("0.285714"), within(new BigDecimal("0.000001")));
        assertThat(carriers.get(2).share()).isCloseTo(new BigDecimal("0.071429"), within(new BigDecimal("0.000001")));
    }

    /** A second offer that pays half as much on the same deals has half the first one's covariance: 2/3 and 1/3. */
    @Test
    void offers_share_the_spread_by_covariance() {
        List<OfferRisk> offers = risk(PLAIN + "  more: {type: commission, earn: {rate: 5%, of: amount}}\n", 200)
                .offers();
        assertThat(offers).extracting(OfferRisk::id).containsExactly("commission", "more");
        assertThat(offers.get(0).share()).isCloseTo(new BigDecimal("0.666667"), within(new BigDecimal("0.000001")));
        assertThat(offers.get(1).share()).isCloseTo(new BigDecimal("0.333333"), within(new BigDecimal("0.000001")));
    }

    /** A budget of 100: 7 of 27 histories ask for more; it is spent on the third partner's day at the earliest. */
    @Test
    void a_budget_is_passed_as_often_as_listed_and_on_the_day_it_is() {
        RiskFigures figures = risk("""
                budgets: {pot: {amount: 100, every: year}}
                offers:
                  commission: {type: commission, earn: {rate: 10%, of: amount}, budget: pot}
                """, 20_000);
        PoolRisk pot = figures.expected().pools().get(0);
        assertThat(pot.id()).isEqualTo("pot");
        assertThat(pot.amount()).isEqualTo(100_00);
        assertThat(pot.asked()).isEqualTo(90_00);
        assertThat(pot.chance()).isCloseTo(new BigDecimal("0.2593"), within(new BigDecimal("0.01")));
        assertThat(pot.p5()).isEqualTo(LocalDate.of(2026, 3, 10)).isEqualTo(pot.p95());
        assertThat(figures.expected().payout()).isEqualTo(new Spread(40_00, 90_00, 100_00));
    }

    /**
     * Every way to draw three of three partners, against the engine on data in which a partner that is drawn twice stands
     * there twice, under another id.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "budgets: {pot: {amount: 70, every: year}}\noffers:\n  a: {type: commission, earn: {rate: 10%, of: amount}, budget: pot}\n",
                "budgets: {pot: {amount: 70, every: year, when_spent: prorate}}\noffers:\n  a: {type: commission, earn: {rate: 10%, of: amount}, budget: pot}\n",
                "budgets: {pot: {amount: 70, every: year, when_spent: flag}}\noffers:\n  a: {type: commission, earn: {rate: 10%, of: amount}, budget: pot}\n",
                "budgets: {pot: {amount: 30, every: quarter}}\noffers:\n  a: {type: commission, earn: {rate: 10%, of: amount}, budget: pot}\n  b: {type: spif, when: {product: core}, earn: {pay: 7, per: deal}, budget: pot}\n",
                "offers:\n  a: {type: commission, earn: {rate: 10%, of: amount}, limits: [{max: 45, per: offer, every: month}]}\n",
                "budgets: {pot: {amount: 90, every: year}}\noffers:\n  a: {type: commission, earn: {rate: 10%, of: amount}, limits: [{max: 25, per: deal}, {max: 60, per: offer, every: year}], budget: pot}\n  b: {type: rebate, earn: {of: amount, tiers: {method: retroactive, every: year, steps: [{from: 0, rate: 1%}, {from: 500, rate: 3%}]}}, budget: pot}\n"
            })
    void every_draw_is_what_the_engine_pays_on_such_data(String catalog) {
        List<String> rows = new ArrayList<>(THREE);
        rows.add("D4 P1 2026-03-10 450 core");
        rows.add("D5 P2 2026-03-11 333.33 pro");
        Payouts history = paid(catalog, rows);
        RiskCase ready = RiskCase.of(history.timeline(), history.data(), new Options(LocalDate.parse(AS_OF), 1, false));
        for (int way = 0; way < 27; way++) {
            int[] counts = new int[3];
            for (int place = 0, rest = way; place < 3; place++, rest /= 3) counts[rest % 3]++;
            int[] byCode = new int[history.data().partnerIds().size()];
            List<String> cloned = new ArrayList<>();
            for (int partner = 0; partner < 3; partner++) {
                byCode[history.data().partnerIds().code("P" + (partner + 1))] = counts[partner];
            }
            for (String row : rows) {
                int partner = row.charAt(row.indexOf(" P") + 2) - '1';
                for (int copy = 0; copy < counts[partner]; copy++) {
                    cloned.add(row.replaceFirst(" P", "-" + copy + " Q" + copy + "P"));
                }
            }
            long engine = total(paid(catalog, cloned));
            assertThat(ready.draw(byCode).paid())
                    .as("way %d of %s", way, catalog)
                    .isEqualTo(engine);
        }
    }

    /**
     * What is taken back of a line that the budget has cut goes by what it left: all of 60 asked and 40 paid, half of which
     * is refunded, takes back 20. Whichever copy the budget cuts, both together have the same taken back, to the cent.
     */
    @Test
    void what_is_taken_back_goes_by_what_the_budget_left() {
        String catalog = """
                budgets: {pot: {amount: 70, every: year}}
                offers:
                  a: {type: commission, earn: {rate: 10%, of: amount}, budget: pot, clawback: {trigger: refund, within: 180 days, take: share}}
                """;
        String head = "deal_id partner_id close_date amount refunded_date refunded_amount\n";
        List<String> rows =
                List.of("D1 P1 2026-01-10 100 . .", "D2 P2 2026-02-10 200 . .", "D3 P3 2026-03-10 600 2026-04-01 300");
        Payouts history =
                new Paper(catalog).deals(head + String.join("\n", rows)).payouts(AS_OF);
        RiskCase ready = RiskCase.of(history.timeline(), history.data(), new Options(LocalDate.parse(AS_OF), 1, false));
        assertThat(total(history)).isEqualTo(10_00 + 20_00 + 40_00 - 20_00);
        for (int[] counts : new int[][] {{1, 1, 1}, {0, 1, 2}, {0, 0, 3}, {2, 0, 1}, {3, 0, 0}}) {
            List<String> cloned = new ArrayList<>();
            int[] byCode = new int[history.data().partnerIds().size()];
            for (int partner = 0; partner < 3; partner++) {
                byCode[history.data().partnerIds().code("P" + (partner + 1))] = counts[partner];
                for (int copy = 0; copy < counts[partner]; copy++) {
                    cloned.add(rows.get(partner).replaceFirst(" P", "-" + copy + " Q" + copy + "P"));
                }
            }
            Payouts engine =
                    new Paper(catalog).deals(head + String.join("\n", cloned)).payouts(AS_OF);
            assertThat(ready.draw(byCode).paid()).as(cloned.toString()).isEqualTo(total(engine));
        }
    }

    private static long total(Payouts payouts) {
        return dev.earnest.analysis.Simulation.of(payouts, List.of(), null, null, 1)
                .total()
                .paid();
    }

    /** P3 doubles: 60 becomes 120; product pro halves, which is P3 too: 30. */
    @Test
    void a_shock_is_the_engine_on_larger_or_smaller_deals() {
        RiskFigures figures = Risk.of(
                paid(PLAIN, THREE),
                request(
                        50,
                        List.of(),
                        List.of(),
                        List.of(Turn.parse("--shock", "partner=P3 x2"), Turn.parse("--shock", "product=PRO x0.5"))));
        assertThat(figures.shocks()).extracting(Case::paid).containsExactly(150_00L, 60_00L);
        assertThat(figures.expected().paid()).isEqualTo(90_00);
    }

    /** A step at 1,000 that is passed only where deals are larger: tiers answer. */
    @Test
    void tiers_answer_to_growth() {
        String steps = """
                offers:
                  rebate:
                    type: rebate
                    earn: {of: amount, tiers: {method: retroactive, every: year, steps: [{from: 0, rate: 1%}, {from: 1_000, rate: 5%}]}}
                """;
        RiskFigures figures = Risk.of(
                paid(steps, THREE), request(50, List.of(Turn.parse("--growth", "+100%")), List.of(), List.of()));
        // 200 and 400 at 1%, 1,200 at 5%; as it was 9.00
        assertThat(figures.expected().paid()).isEqualTo(2_00 + 4_00 + 60_00);
        assertThat(figures.history()).isEqualTo(9_00);
    }

    /** pro, 600 of 900, grows by a tenth to 660; core shrinks to 240 of 300: the sum stays. */
    @Test
    void a_mix_keeps_the_sum() {
        String rates = """
                offers:
                  pro: {type: commission, when: {product: pro}, earn: {rate: 10%, of: amount}}
                  core: {type: commission, when: {product: core}, earn: {rate: 1%, of: amount}}
                """;
        RiskFigures figures = Risk.of(
                paid(rates, THREE),
                request(50, List.of(), List.of(Turn.parse("--mix", "product=pro +10%")), List.of()));
        assertThat(figures.expected().paid()).isEqualTo(66_00 + 2_40);
    }

    /** Of a range each of eleven values is drawn about as often; the middle one is told as everybody once. */
    @Test
    void a_range_is_drawn_from() {
        String one = "offers:\n  a: {type: commission, earn: {rate: 10%, of: amount}}\n";
        RiskFigures figures = Risk.of(
                paid(one, THREE.subList(0, 1)),
                request(5_000, List.of(Turn.parse("--growth", "+0%..+10%")), List.of(), List.of()));
        assertThat(figures.expected().paid()).isEqualTo(10_50);
        assertThat(figures.expected().payout()).isEqualTo(new Spread(10_00, 10_50, 11_00));
    }

    @Test
    void the_return_with_everybody_once_is_that_of_the_report() {
        Payouts history = paid(PLAIN, THREE);
        assertThat(Risk.of(history, request(20, List.of(), List.of(), List.of()))
                        .expected()
                        .roi())
                .isEqualByComparingTo(Roi.of(history, List.of(), null, null, null, 1)
                        .program()
                        .roi());
    }
}
