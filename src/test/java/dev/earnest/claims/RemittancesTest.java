package dev.earnest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Each sentence about `payments` by hand. The offer pays the amount itself, and takes it back on a refund. Columns: partner,
 * day, brought forward, payable, clawed back, paid, billed, forfeited, carried forward, outcome.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemittancesTest {
    private static final String OFFERS = """
            offers:
              whole:
                type: commission
                earn: {rate: 100%, of: amount}
                clawback: {trigger: refund, within: 180 days, take: all}
            """;

    private static final String DEALS = """
            deal_id | partner_id | close_date | amount | refunded_date
            D1      | P1         | 2026-01-05 |     20 |
            D2      | P2         | 2026-01-31 |     25 |
            D3      | P1         | 2026-02-01 |     10 |
            D4      | P2         | 2026-02-10 |     40 | 2026-04-02
            D5      | P1         | 2026-03-03 |     24 |
            D6      | P2         | 2026-05-01 |    100 |
            """;

    @TempDir
    Path folder;

    OnPaper paper;

    @BeforeEach
    void write() {
        paper = new OnPaper(folder).table("deals.csv", DEALS);
    }

    private OnPaper payments(String payments) {
        return paper.catalog("payments: " + payments + "\n" + OFFERS);
    }

    @Test
    void what_is_under_the_minimum_is_carried_until_it_reaches_it_and_a_negative_balance_comes_off_the_next_payment() {
        assertThat(payments("{every: month, min: 25, short: carry, negative: carry}")
                        .remittances())
                .containsExactly(
                        "P1 2026-01-31  0 20 0 0 0 0 20 carried",
                        "P2 2026-01-31  0 25 0 25 0 0 0 paid", // the minimum itself is enough
                        "P1 2026-02-28  20 10 0 30 0 0 0 paid",
                        "P2 2026-02-28  0 40 0 40 0 0 0 paid",
                        "P1 2026-03-31  0 24 0 0 0 0 24 carried",
                        "P2 2026-04-30  0 0 40 0 0 0 -40 carried",
                        "P2 2026-05-31  -40 100 0 60 0 0 0 paid");
    }

    @Test
    void what_is_under_the_minimum_is_forfeited_and_a_negative_balance_billed() {
        assertThat(payments("{every: month, min: 25, short: forfeit, negative: bill}")
                        .remittances())
                .containsExactly(
                        "P1 2026-01-31  0 20 0 0 0 20 0 forfeited",
                        "P2 2026-01-31  0 25 0 25 0 0 0 paid",
                        "P1 2026-02-28  0 10 0 0 0 10 0 forfeited",
                        "P2 2026-02-28  0 40 0 40 0 0 0 paid",
                        "P1 2026-03-31  0 24 0 0 0 24 0 forfeited",
                        "P2 2026-04-30  0 0 40 0 40 0 0 billed",
                        "P2 2026-05-31  0 100 0 100 0 0 0 paid");
    }

    @Test
    void without_words_about_it_a_negative_balance_is_carried_and_there_is_no_minimum() {
        assertThat(payments("{every: quarter}").remittances())
                .containsExactly(
                        "P1 2026-03-31  0 54 0 54 0 0 0 paid",
                        "P2 2026-03-31  0 65 0 65 0 0 0 paid",
                        "P2 2026-06-30  0 100 40 60 0 0 0 paid"); // taken back and earned in one run: netted
    }

    @Test
    void without_payments_each_day_pays_alone_and_what_is_owed_back_is_billed() {
        assertThat(paper.catalog(OFFERS).remittances())
                .containsExactly(
                        "P1 2026-01-05  0 20 0 20 0 0 0 paid",
                        "P2 2026-01-31  0 25 0 25 0 0 0 paid",
                        "P1 2026-02-01  0 10 0 10 0 0 0 paid",
                        "P2 2026-02-10  0 40 0 40 0 0 0 paid",
                        "P1 2026-03-03  0 24 0 24 0 0 0 paid",
                        "P2 2026-04-02  0 0 40 0 40 0 0 billed",
                        "P2 2026-05-01  0 100 0 100 0 0 0 paid");
    }

    @Test
    void what_balances_to_nothing_pays_nothing() {
        paper.table("deals.csv", """
                deal_id | partner_id | close_date | amount | refunded_date
                D1      | P1         | 2026-01-05 |     20 | 2026-01-20
                """);
        assertThat(payments("{every: month, min: 25, short: forfeit}").remittances())
                .containsExactly("P1 2026-01-31  0 20 20 0 0 0 0 nothing");
    }

    @Test
    void the_run_is_that_of_the_day_a_line_is_paid_on_and_not_of_the_day_it_is_earned_on() {
        paper.catalog("""
                payments: {every: month, min: 25, short: carry}
                offers:
                  whole:
                    type: commission
                    earn: {rate: 100%, of: amount}
                    payout: {hold: 20 days, every: month, after: 5 days}
                    instalments: [{share: 50%}, {share: 50%, after: 1 month}]
                """).table("deals.csv", """
                deal_id | partner_id | close_date | amount
                D1      | P1         | 2026-01-20 |  33.33
                """);
        // held to 9 February, the month ends on the 28th, five days later it is paid: 16.67, and 16.66 a month later
        assertThat(paper.remittances())
                .containsExactly(
                        "P1 2026-03-31  0 16.67 0 0 0 0 16.67 carried",
                        "P1 2026-04-30  16.67 16.66 0 33.33 0 0 0 paid");
    }

    @Test
    void periods_are_fiscal() {
        paper.catalog("fiscal_calendar: {years: [2025-12-28], weeks: 4-4-5}\npayments: {every: month}\n" + OFFERS);
        assertThat(paper.remittances().get(0)).isEqualTo("P1 2026-01-24  0 20 0 20 0 0 0 paid");
    }

    @Test
    void the_version_in_force_on_the_day_of_payment_has_the_rule() {
        payments("{every: month, min: 25, short: forfeit}");
        paper.file("catalog.yaml", paper.text("catalog.yaml").replace("2026-12-31", "2026-01-31"));
        paper.file(
                "later.yaml",
                paper.text("catalog.yaml")
                        .replace("{from: 2026-01-01, to: 2026-01-31}", "{from: 2026-02-01, to: 2026-12-31}")
                        .replace("version: \"1\"", "version: \"2\"")
                        .replace("{every: month, min: 25, short: forfeit}", "{every: half}"));
        assertThat(paper.remittances())
                .containsExactly(
                        "P1 2026-01-31  0 20 0 0 0 20 0 forfeited",
                        "P2 2026-01-31  0 25 0 25 0 0 0 paid",
                        "P1 2026-06-30  0 34 0 34 0 0 0 paid",
                        "P2 2026-06-30  0 140 40 100 0 0 0 paid");
    }

    @Test
    void a_window_shows_its_own_days_with_the_balances_of_before() {
        payments("{every: month, min: 25, short: carry}");
        assertThat(paper.remittances("--from", "2026-02-01", "--to", "2026-04-30"))
                .containsExactly(
                        "P1 2026-02-28  20 10 0 30 0 0 0 paid",
                        "P2 2026-02-28  0 40 0 40 0 0 0 paid",
                        "P1 2026-03-31  0 24 0 0 0 0 24 carried",
                        "P2 2026-04-30  0 0 40 0 0 0 -40 carried");
        JsonNode totals =
                paper.json("--from", "2026-02-01", "--to", "2026-04-30").get("remittance_totals");
        // 20 + 10 + 40 + 24 - 40 = 30 + 40 - 16
        assertThat(totals.get("brought_forward").asString()).isEqualTo("20.00");
        assertThat(totals.get("payable").asString()).isEqualTo("74.00");
        assertThat(totals.get("clawed_back").asString()).isEqualTo("40.00");
        assertThat(totals.get("paid").asString()).isEqualTo("70.00");
        assertThat(totals.get("carried_forward").asString()).isEqualTo("-16.00");
        assertThat(totals.get("ledger_paid").asString()).isEqualTo("179.00");
    }
}
