package dev.earnest.statement;

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

/** A statement worked out on paper. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementByHandTest {
    private static final String CATALOG = """
            earnest: 1
            catalog: paper
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            payments: {every: month, min: 25, short: carry}
            offers:
              rebate:
                type: rebate
                earn:
                  of: amount
                  tiers:
                    method: retroactive
                    every: quarter
                    steps: [{from: 0, rate: 1%}, {from: 100_000, rate: 2%}, {from: 250_000, rate: 4%}]
                limits: [{max: 2_500, per: partner, every: quarter}]
                payout: {every: quarter, after: 30 days}
              growth:
                type: growth_rebate
                earn:
                  of: amount
                  tiers:
                    method: marginal
                    every: quarter
                    target: {column: quota}
                    steps: [{from: 100%, rate: 3%}, {from: 120%, rate: 5%}]
              spif:
                type: spif
                when: {product: vault}
                earn: {pay: 500, per: deal}
              registration:
                type: deal_registration
                when: {product: vault}
                earn: {rate: 5%, of: amount}
                clawback: {trigger: refund, within: 90 days, take: all}
            stacking:
              upfront: {offers: [registration, spif], keep: best}
            """;

    private static final String DEALS = """
            deal_id,partner_id,product,close_date,stage,amount,refunded_date
            D1,A,guard,2026-01-10,won,90000,
            D2,A,vault,2026-02-10,won,30000,2026-02-20
            D3,A,guard,2026-04-05,won,60000,
            D4,B,vault,2026-04-06,won,8000,
            """;

    @TempDir
    static Path temp;

    private static JsonNode statement;

    @BeforeAll
    static void read() throws IOException {
        Files.writeString(temp.resolve("catalog.yaml"), CATALOG);
        Files.writeString(temp.resolve("deals.csv"), DEALS);
        Files.writeString(temp.resolve("partners.csv"), "partner_id,name,quota\nA,Alpha,50000\nB,Beta,\n");
        statement = new ObjectMapper()
                .readTree(CliRun.of("statement", temp.toString(), "A", "-f", "json")
                        .fine()
                        .out());
    }

    private static List<String> column(String table, String field) {
        List<String> cells = new ArrayList<>();
        for (JsonNode row : statement.at("/" + table))
            cells.add(row.at("/" + field).asString());
        return cells;
    }

    /** The first quarter: 1% of 90,000, then 2% of 120,000 less those 900; 3% of 40,000 to 60,000 and 5% above is 600 and more. */
    @Test
    void every_line_says_how_it_came_about_and_what_was_taken_off() {
        assertThat(column("lines", "why"))
                .containsExactly(
                        "2026-Q1 comes to 90,000.00 after 0.00: 1% on all of it, less what was owed before",
                        "2026-Q1 goes from 0.00 to 90,000.00: each slice at its step, now 5%",
                        "2026-Q1 comes to 120,000.00 after 90,000.00: 2% on all of it, less what was owed before",
                        "2026-Q1 goes from 90,000.00 to 120,000.00: each slice at its step, now 5%",
                        "500.00 for the deal; 500.00 less: another offer of the stacking group",
                        "5% of 30,000.00",
                        "taken back: refunded",
                        "2026-Q2 comes to 60,000.00 after 0.00: 1% on all of it, less what was owed before",
                        "2026-Q2 goes from 0.00 to 60,000.00: each slice at its step, now 5%");
        assertThat(column("lines", "earned"))
                .containsExactly(
                        "900.00", "1800.00", "1500.00", "1500.00", "500.00", "1500.00", "0.00", "600.00", "300.00");
        assertThat(column("lines", "paid"))
                .containsExactly(
                        "900.00", "1800.00", "1500.00", "1500.00", "0.00", "1500.00", "-1500.00", "600.00", "300.00");
    }

    /** As of 6 April: the first quarter's rebate is paid on 30 April, the second's on 30 July. */
    @Test
    void what_is_due_and_what_is_to_come() {
        assertThat(column("payments", "pay_date"))
                .containsExactly("2026-01-10", "2026-02-10", "2026-02-20", "2026-04-05", "2026-04-30", "2026-07-30");
        assertThat(column("payments", "amount"))
                .containsExactly("1800.00", "3000.00", "-1500.00", "300.00", "2400.00", "600.00");
        assertThat(column("payments", "status")).containsExactly("due", "due", "due", "due", "to come", "to come");
        assertThat(statement.at("/summary/due").asString()).isEqualTo("3600.00");
        assertThat(statement.at("/summary/to_come").asString()).isEqualTo("3000.00");
        assertThat(statement.at("/summary/next_pay_date").asString()).isEqualTo("2026-04-30");
    }

    /**
     * The second quarter counts 60,000. Rebate: 100,000 owes 2,000, 60,000 owed 600: worth 1,400. Growth: 60,000 is 120% of
     * the quota, the top step.
     */
    @Test
    void what_the_next_step_needs_and_is_worth() {
        assertThat(column("progress", "offer")).containsExactly("rebate", "growth");
        assertThat(column("progress", "count")).containsExactly("60000.00", "60000.00");
        assertThat(column("progress", "next_at")).containsExactly("100000.00", "");
        assertThat(column("progress", "missing")).containsExactly("40000.00", "");
        assertThat(column("progress", "worth")).containsExactly("1400.00", "");
        assertThat(column("progress", "step")).containsExactly("1% of all", "5% of what is above");
        assertThat(column("progress", "next_step")).containsExactly("2% of all", "top step");
    }

    @Test
    void a_window_shows_the_lines_earned_in_it_and_no_others() throws IOException {
        JsonNode april = new ObjectMapper()
                .readTree(CliRun.of("statement", temp.toString(), "A", "-f", "json", "--from", "2026-04-01")
                        .fine()
                        .out());
        assertThat(april.at("/summary/paid").asString()).isEqualTo("900.00");
        assertThat(april.at("/lines").size()).isEqualTo(2);
    }

    @Test
    void a_partner_without_a_line_has_a_statement_that_says_so() {
        CliRun run = CliRun.of("statement", temp.toString(), "B", "--from", "2026-05-01")
                .fine();
        assertThat(run.out()).contains("nothing was earned in this window");
    }
}
