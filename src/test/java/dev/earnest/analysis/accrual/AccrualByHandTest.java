package dev.earnest.analysis.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Accruals worked out on paper; the page docs/accrual.md has the same figures. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccrualByHandTest {
    private static final String CATALOG = """
            earnest: 1
            catalog: paper
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              whole:
                type: rebate
                earn: {of: amount, tiers: {method: retroactive, every: quarter, steps: [{from: 0, rate: 1%}, {from: 100_000, rate: 2%}]}}
                payout: {every: quarter, after: 30 days}
              slices:
                type: rebate
                earn: {of: amount, tiers: {method: marginal, every: quarter, steps: [{from: 0, rate: 1%}, {from: 100_000, rate: 3%}]}}
                payout: {every: quarter, after: 30 days}
              capped:
                type: rebate
                earn: {of: amount, tiers: {method: retroactive, every: quarter, steps: [{from: 0, rate: 1%}]}}
                limits: [{max: 600, per: partner, every: quarter}]
              welcome:
                type: spif
                when: {account: new}
                earn: {pay: 500, per: deal}
              registration:
                type: deal_registration
                earn: {rate: 5%, of: amount}
                clawback: {trigger: refund, within: 180 days, take: all}
            """;

    /** The last row is not known on 28 February, nor is the refund of D2. */
    private static final String DEALS = """
            deal_id,partner_id,account_id,close_date,stage,amount,refunded_date
            L0,A,X9,2024-11-20,won,5000,
            L1,A,X9,2024-12-10,won,10000,
            L2,A,X9,2025-01-15,won,10000,
            L3,A,X9,2025-03-05,won,25000,
            L4,A,X9,2025-03-20,won,30000,
            D0,A,X1,2025-12-15,won,40000,
            D1,A,X1,2026-01-10,won,50000,
            D2,A,X3,2026-02-20,won,20000,2026-03-05
            D3,A,X1,2026-03-25,won,10000,
            """;

    @TempDir
    static Path temp;

    private static JsonNode february;
    private static JsonNode april;

    @BeforeAll
    static void read() throws IOException {
        Files.writeString(temp.resolve("catalog.yaml"), CATALOG);
        Files.writeString(temp.resolve("deals.csv"), DEALS);
        february = accrual("2026-02-28");
        april = accrual("2026-04-15");
    }

    private static JsonNode accrual(String day) {
        return new ObjectMapper()
                .readTree(CliRun.of("simulate", temp.toString(), "--accrual", "--as-of", day, "-f", "json")
                        .fine()
                        .out());
    }

    private static List<String> column(JsonNode report, String table, String field) {
        List<String> cells = new ArrayList<>();
        for (JsonNode row : report.at("/" + table))
            cells.add(row.at("/" + field).asString());
        return cells;
    }

    /** 70,000 so far: 1% by either rebate, capped at 600; one account that is new; 5% of 70,000. */
    @Test
    void what_is_achieved_is_what_was_earned_on_what_was_known() {
        assertThat(column(february, "offers", "offer"))
                .containsExactly("whole", "slices", "capped", "welcome", "registration");
        assertThat(column(february, "offers", "achieved"))
                .containsExactly("700.00", "700.00", "600.00", "500.00", "3500.00");
    }

    /**
     * D0 closes again on 15 March, D1 and D2 beyond the quarter: 110,000. Whole: 2% of it, 2,200, of which 70/110 are 1,400.
     * Slices: 1,000 and 3% of 10,000, 1,300, of which 70/110 are 827.27. Capped: 600 x 70/110 would be less than is earned.
     */
    @Test
    void the_run_rate_takes_the_last_three_months_again() {
        assertThat(february.at("/catalog/forecast_to").asString()).isEqualTo("2026-03-31");
        assertThat(february.at("/methods/0/deals").asInt()).isEqualTo(1);
        assertThat(column(february, "offers", "accrued_run_rate"))
                .containsExactly("1400.00", "827.27", "600.00", "500.00", "3500.00");
        assertThat(column(february, "offers", "to_accrue_run_rate"))
                .containsExactly("700.00", "127.27", "0.00", "0.00", "0.00");
        assertThat(column(february, "offers", "expected_run_rate"))
                .containsExactly("2200.00", "1300.00", "600.00", "1000.00", "5500.00");
    }

    /**
     * Three deals in the last three months, two in the same a year before: of L3 and L4 in March 2025 one and a half times
     * each, L3 once and L4 twice, 85,000, so 155,000. Slices: 1,000 and 1,650, of which 70/155 are 1,196.77.
     */
    @Test
    void last_year_takes_the_same_days_again_at_the_pace_of_today() {
        assertThat(february.at("/methods/1/pace").asString()).isEqualTo("1.50");
        assertThat(february.at("/methods/1/deals").asInt()).isEqualTo(3);
        assertThat(column(february, "offers", "accrued_last_year"))
                .containsExactly("1400.00", "1196.77", "600.00", "500.00", "3500.00");
        assertThat(column(february, "offers", "expected_last_year"))
                .containsExactly("3100.00", "2650.00", "600.00", "500.00", "7750.00");
    }

    /** D1: 2,500 registration and the capped 500; D2: 1,000, 100 and 500; the rebates 30 days after the quarter. */
    @Test
    void what_is_payable_by_month() {
        assertThat(column(february, "months", "month")).containsExactly("2026-01", "2026-02", "2026-04");
        assertThat(column(february, "months", "achieved")).containsExactly("3000.00", "1600.00", "1400.00");
        assertThat(column(february, "months", "on_top_run_rate")).containsExactly("0.00", "0.00", "827.27");
    }

    /**
     * In April the first quarter is over with 80,000: 800 by each rebate, of which 70/80 are 700; the cap leaves 600, and no
     * less is owed for the 70,000. Accrued were 1,400 and 827.27 and 600.
     */
    @Test
    void accruals_of_past_quarters_against_what_they_came_to() {
        assertThat(column(april, "quarters", "quarter")).containsExactly("2026-Q1", "2026-Q1");
        assertThat(column(april, "quarters", "as_of")).containsExactly("2026-02-28", "2026-02-28");
        assertThat(column(april, "quarters", "achieved")).containsExactly("2000.00", "2000.00");
        assertThat(column(april, "quarters", "accrued")).containsExactly("2827.27", "3196.77");
        assertThat(column(april, "quarters", "came_to")).containsExactly("2000.00", "2000.00");
        assertThat(column(april, "quarters", "error")).containsExactly("827.27", "1196.77");
        assertThat(column(april, "quarters", "error_part")).containsExactly("0.4136", "0.5984");
    }

    /** The second quarter has no deal yet. */
    @Test
    void a_refund_is_known_from_its_day_on() {
        assertThat(column(april, "offers", "achieved").get(4)).isEqualTo("3000.00");
        assertThat(column(april, "offers", "accrued_run_rate").get(0)).isEqualTo("800.00");
    }

    @Test
    void without_a_year_of_history_the_method_says_that_it_cannot_tell() throws IOException {
        Path young = Files.createDirectory(temp.resolve("young"));
        Files.writeString(young.resolve("catalog.yaml"), CATALOG);
        Files.writeString(
                young.resolve("deals.csv"),
                "deal_id,partner_id,account_id,close_date,stage,amount\nD1,A,X,2026-01-10,won,50000\n");
        CliRun run = CliRun.of("simulate", young.toString(), "--accrual").fine();
        assertThat(run.out())
                .contains("last year: can't tell: deals begin less than fifteen months before the day")
                .contains("no quarter is over in which an offer accumulated")
                .doesNotContain("accrued last year");
    }

    @Test
    void options_that_have_no_meaning_beside_it_are_refused() {
        CliRun run = CliRun.of("simulate", temp.toString(), "--accrual", "--by", "partner");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("leave out --by");
    }
}
