package dev.earnest.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earnest.analysis.payback.Paper;
import dev.earnest.deal.Column;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import dev.earnest.language.ScenarioReader;
import dev.earnest.payout.Payouts;
import dev.earnest.problem.InputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What each response does to deals, worked out by hand; which deals it chooses does not hang on the file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BehaviourTest {
    private static final String REBATE = """
            offers:
              rebate:
                type: rebate
                earn:
                  of: amount
                  tiers: {method: retroactive, every: quarter, steps: [{from: 0, rate: 1%}, {from: 1_000, rate: 4%}]}
            """;

    private static Behaviour.Altered altered(String offers, String deals, String assumed) {
        Payouts paid = new Paper(offers)
                .partners("partner_id tier\nP1 gold\nP2 silver\n")
                .deals(deals)
                .payouts("2026-12-31");
        return Behaviour.apply(
                paid.timeline(),
                paid.data(),
                ScenarioReader.read("a.scenario", "scenario: a\nassume: [" + assumed + "]\n")
                        .orThrow()
                        .assumptions());
    }

    /** Some columns of each deal, by id. */
    private static List<String> deals(Dataset data, String... columns) {
        Frame deals = data.deals();
        return IntStream.range(0, deals.rows())
                .mapToObj(row -> Stream.of(columns)
                        .map(name -> text(java.util.Objects.requireNonNull(deals.column(name)), row))
                        .collect(Collectors.joining(" ", deals.id().text(row) + " ", "")))
                .sorted()
                .toList();
    }

    private static String text(Column column, int row) {
        return column.blank(row) ? "." : column.text(row);
    }

    /** 105.0525, 210.105 and 315.1575 so far are 105.05, 210.11 and 315.16; the quantity of 3 becomes 3.15. */
    @Test
    void volume_is_exact_to_half_a_cent_for_each_partner() {
        Behaviour.Altered altered = altered(REBATE, """
                deal_id partner_id close_date amount quantity stage
                D1      P1         2026-02-10 100.05 3        won
                D2      P1         2026-02-11 100.05 .        won
                D3      P1         2026-02-12 100.05 .        won
                D4      P2         2026-02-13 100.05 .        won
                D5      P1         2026-02-14 100.05 .        lost
                """, "{who: {tier: gold}, volume: +5%}");
        assertThat(deals(altered.data(), "amount", "quantity"))
                .containsExactly("D1 105.05 3.15", "D2 105.06 .", "D3 105.05 .", "D4 100.05 .", "D5 100.05 .");
        assertThat(altered.effects())
                .containsExactly(
                        new Behaviour.Effect("who: {tier: gold}, volume: +5%", "3 won deals, amount 300.15 -> 315.16"));
    }

    private static final String DECIDED = """
            deal_id partner_id close_date amount stage
            D1      P1         2026-02-10 100    won
            D2      P1         2026-02-11 200    won
            D3      P1         2026-02-12 300    won
            D4      P1         2026-02-13 -50    won
            D5      P1         2026-02-14 500    lost
            D6      P1         2026-02-15 600    lost
            D7      P1         2026-02-16 .      lost
            D8      P1         .          800    lost
            """;

    /** Three deals are won, for a credit note is none: 50% of 3 is 1.5, which is two; D7 and D8 can't be won. */
    @Test
    void a_higher_win_rate_takes_lost_deals_that_could_have_been_won() {
        Behaviour.Altered more = altered(REBATE, DECIDED, "{win_rate: +50%}");
        assertThat(deals(more.data(), "stage"))
                .containsExactly("D1 won", "D2 won", "D3 won", "D4 won", "D5 won", "D6 won", "D7 lost", "D8 lost");
        assertThat(more.effects().get(0).what()).isEqualTo("2 lost deals counted as won beside 3 won deals");
        assertThat(altered(REBATE, DECIDED, "{win_rate: +100%}")
                        .effects()
                        .get(0)
                        .what())
                .isEqualTo(
                        "2 lost deals counted as won beside 3 won deals; 3 were wanted, and no more lost deals have a"
                                + " close date and an amount");
    }

    /** A third of three is one, of the won ones that are no credit note. */
    @Test
    void a_lower_win_rate_loses_won_deals_and_no_credit_note() {
        Behaviour.Altered less = altered(REBATE, DECIDED, "{win_rate: -33%}");
        assertThat(deals(less.data(), "stage").stream().filter(deal -> deal.endsWith("won")))
                .hasSize(3)
                .contains("D4 won");
        assertThat(less.effects().get(0).what()).isEqualTo("1 won deal counted as lost beside 3 won deals");
    }

    /** Both of D1's later days move as far as its close; D2 was created on the 5th of March and closes no earlier. */
    @Test
    void timing_moves_what_follows_the_close_and_nothing_before_its_beginning() {
        String deals = """
                deal_id partner_id created_date close_date cash_date  refunded_date amount
                D1      P1         2026-01-02   2026-03-20 2026-03-30 2026-04-10    100
                D2      P1         2026-03-05   2026-03-20 .          .             100
                """;
        assertThat(deals(
                        altered(REBATE, deals, "{timing: {share: 100%, earlier: 30 days}}")
                                .data(),
                        "close_date",
                        "cash_date",
                        "refunded_date"))
                .containsExactly("D1 2026-02-18 2026-02-28 2026-03-11", "D2 2026-03-05 . .");
        assertThat(deals(
                        altered(REBATE, deals, "{timing: {share: 100%, later: 1 month}}")
                                .data(),
                        "close_date"))
                .containsExactly("D1 2026-04-20", "D2 2026-04-20");
    }

    /**
     * P1 is 100 short of 1,000: D2 alone does not do, D2 and D3 do, and D4 stays. Then its second quarter has only D4.
     * P2 is 90 short, but its next deal was created in April.
     */
    @Test
    void deals_are_pulled_until_the_step_is_reached_and_count_no_more_where_they_were() {
        Behaviour.Altered altered = altered(REBATE, """
                deal_id partner_id created_date close_date amount
                D1      P1         2026-01-02   2026-02-10 900
                D2      P1         2026-01-02   2026-04-12 60
                D3      P1         2026-01-02   2026-04-13 60
                D4      P1         2026-01-02   2026-04-14 60
                E1      P2         2026-01-02   2026-02-10 910
                E2      P2         2026-04-01   2026-04-12 500
                """, "{pull_forward: {offer: rebate, within: 10%, from: 30 days}}");
        assertThat(deals(altered.data(), "close_date"))
                .containsExactly(
                        "D1 2026-02-10",
                        "D2 2026-03-31",
                        "D3 2026-03-31",
                        "D4 2026-04-14",
                        "E1 2026-02-10",
                        "E2 2026-04-12");
        assertThat(altered.effects().get(0).what()).isEqualTo("2 deals pulled forward by 1 partner");
    }

    /** 900 of 1,000 becomes 990 before partners look at the step: 10 are missing, which D2 has. */
    @Test
    void each_assumption_finds_the_deals_as_the_one_before_left_them() {
        String deals = """
                deal_id partner_id close_date amount
                D1      P1         2026-02-10 900
                D2      P1         2026-04-12 50
                """;
        String pull = "{pull_forward: {offer: rebate, within: 2%, from: 30 days}}";
        assertThat(deals(altered(REBATE, deals, pull).data(), "amount", "close_date"))
                .containsExactly("D1 900 2026-02-10", "D2 50 2026-04-12");
        assertThat(deals(altered(REBATE, deals, "{volume: +10%}, " + pull).data(), "amount", "close_date"))
                .containsExactly("D1 990 2026-02-10", "D2 55 2026-03-31");
    }

    /** 300 deals, each of 10: 20% are 60, and they are among the 120 of 40%. */
    @Test
    void the_same_deals_answer_in_any_order_of_the_file() {
        List<String> rows = new ArrayList<>(IntStream.range(0, 300)
                .mapToObj(i ->
                        "D" + i + " P" + (1 + i % 2) + " 2026-02-10 10 " + (i % 3 == 0 ? "lost" : "won") + " guard")
                .toList());
        String head = "deal_id partner_id close_date amount stage product\n";
        String assumed =
                "{win_rate: +20%}, {mix: {to: {product: vault}, share: 20%}}, {timing: {share: 10%, later: 40 days}}";
        List<String> once = deals(
                altered(REBATE, head + String.join("\n", rows), assumed).data(), "stage", "product", "close_date");
        Collections.reverse(rows);
        Collections.rotate(rows, 77);
        List<String> again = deals(
                altered(REBATE, head + String.join("\n", rows), assumed).data(), "stage", "product", "close_date");
        assertThat(again).isEqualTo(once);
        // 200 are won, then 240; 20% of these are 48, 10% are 24
        assertThat(once.stream().filter(deal -> deal.contains("won"))).hasSize(240);
        assertThat(once.stream().filter(deal -> deal.contains("vault"))).hasSize(48);
        assertThat(once.stream().filter(deal -> deal.contains("2026-03-22"))).hasSize(24);
    }

    @Test
    void what_the_data_or_the_program_lack_is_told() {
        String deals = "deal_id partner_id close_date amount product\nD1 P1 2026-02-10 900 guard\n";
        assertThatThrownBy(() -> altered(REBATE, deals, "{mix: {to: {prodct: vault}, share: 20%}}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("prodct");
        assertThatThrownBy(() -> altered(REBATE, deals, "{pull_forward: {offer: rebates, within: 10%, from: 30 days}}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("rebates");
    }
}
