package dev.earnest.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earnest.analysis.payback.Paper;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.language.ScenarioReader;
import dev.earnest.payout.Payouts;
import dev.earnest.problem.InputException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which deals are pulled to steps of every kind, worked out by hand: a deal's id and the day it closes on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PullForwardTest {
    private static final String PARTNERS = "partner_id quota\nP1 1000\nP2 4000\n";

    private static final String HEAD = "deal_id partner_id close_date amount product\n";

    private static String rebate(String tiers) {
        return "offers: {rebate: {type: rebate, earn: {of: amount, tiers: {method: retroactive, " + tiers + "}}}}\n";
    }

    private static List<String> closed(String offers, String deals, String within) {
        Payouts paid = new Paper(offers).partners(PARTNERS).deals(HEAD + deals).payouts("2026-12-31");
        Frame frame = Behaviour.apply(
                        paid.timeline(),
                        paid.data(),
                        ScenarioReader.read("a.scenario", """
                                        scenario: a
                                        assume: [{pull_forward: {offer: rebate, within: %s, from: 30 days}}]
                                        """.formatted(within))
                                .orThrow()
                                .assumptions())
                .data()
                .deals();
        DateColumn days = Objects.requireNonNull(frame.date("close_date"));
        return IntStream.range(0, frame.rows())
                .mapToObj(row -> frame.id().text(row) + " " + days.text(row))
                .toList();
    }

    /** The step is 110% of the quota: 1,100 for P1, which has 1,000 and pulls D2; 4,400 for P2, which misses 900. */
    @Test
    void percents_of_a_target_of_the_partner_file() {
        assertThat(closed(rebate("every: quarter, target: quota, steps: [{from: 110%, rate: 4%}]"), """
                        D1 P1 2026-02-10 1000 a
                        D2 P1 2026-04-10 100  a
                        E1 P2 2026-02-10 3500 a
                        E2 P2 2026-04-10 900  a
                        """, "10%"))
                .containsExactly("D1 2026-02-10", "D2 2026-03-31", "E1 2026-02-10", "E2 2026-04-10");
    }

    /**
     * Each quarter must beat the one before by a tenth. Q1 has 1,000, so Q2 needs 1,100: 1,050 and D3's 60 are enough.
     * Q3 then has D4's 1,200 alone and needs 110% of 1,110, 1,221: 21 are missing, which D5 has.
     */
    @Test
    void percents_of_what_was_counted_before_with_what_was_pulled_into_it() {
        assertThat(closed(
                        rebate("every: quarter, target: {last_period: 100%}, steps: [{from: 110%, rate: 4%}]"),
                        """
                        D1 P1 2026-02-10 1000 a
                        D2 P1 2026-05-10 1050 a
                        D3 P1 2026-07-10 60   a
                        D4 P1 2026-08-10 1200 a
                        D5 P1 2026-10-10 30   a
                        """,
                        "10%"))
                .containsExactly("D1 2026-02-10", "D2 2026-05-10", "D3 2026-06-30", "D4 2026-08-10", "D5 2026-09-30");
    }

    /** Product a misses 50 of 1,000 and takes the next deal of a; b misses 400, which is too much, though there is D4. */
    @Test
    void counts_that_are_kept_apart() {
        assertThat(closed(
                        rebate("every: quarter, per: [partner, product], steps: [{from: 1_000, rate: 4%}]"),
                        """
                        D1 P1 2026-02-10 950 a
                        D2 P1 2026-02-11 600 b
                        D3 P1 2026-04-10 400 b
                        D4 P1 2026-04-11 60  a
                        """,
                        "10%"))
                .containsExactly("D1 2026-02-10", "D2 2026-02-11", "D3 2026-04-10", "D4 2026-03-31");
    }

    /** The offer ends in June; D1 to D2 count 980 of 1,000, and D3 of July is pulled to the last day. D4 is not needed. */
    @Test
    void a_term_ends_with_its_offer() {
        assertThat(closed(
                        rebate("every: term, steps: [{from: 1_000, rate: 4%}]")
                                .replace("type: rebate", "type: rebate, effective: {from: 2026-01-01, to: 2026-06-30}"),
                        """
                        D0 P1 2025-12-31 500 a
                        D1 P1 2026-02-10 900 a
                        D2 P1 2026-05-11 80  a
                        D3 P1 2026-07-10 40  a
                        D4 P1 2026-07-11 60  a
                        """,
                        "10%"))
                .containsExactly("D0 2025-12-31", "D1 2026-02-10", "D2 2026-05-11", "D3 2026-06-30", "D4 2026-07-11");
    }

    /** Above 1,000 is 1,000.0001 on: exactly 1,000 is not enough, and a cent more is. */
    @Test
    void a_step_that_must_be_exceeded() {
        assertThat(closed(rebate("every: quarter, edge: above, steps: [{from: 1_000, rate: 4%}]"), """
                        D1 P1 2026-02-10 1000 a
                        D2 P1 2026-04-10 0.01 a
                        """, "1%"))
                .containsExactly("D1 2026-02-10", "D2 2026-03-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "steps: [{from: 1_000, rate: 4%}] | its steps look at each deal alone",
                "every: quarter, based_on: last_period, steps: [{from: 1_000, rate: 4%}] | what the last period reached",
                "every: quarter, counts: everything, steps: [{from: 1_000, rate: 4%}] | its steps count a metric"
            })
    void what_still_cannot_be_pulled_to_is_told(String tiers, String message) {
        String offers = "metrics: {everything: {of: amount, every: quarter}}\n"
                + (tiers.contains("based_on") ? rebate(tiers).replace("retroactive", "prospective") : rebate(tiers));
        assertThatThrownBy(() -> closed(offers, "D1 P1 2026-02-10 950 a\n", "10%"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }
}
