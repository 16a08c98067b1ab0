package dev.earnest.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.earnest.language.test.TestFile;
import dev.earnest.language.test.TestFileReader;
import dev.earnest.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TestRunnerTest {
    private static final String CATALOG = """
            given:
              earnest: 1
              catalog: small
              version: "1"
              currency: USD
              effective: {from: 2026-01-01, to: 2026-12-31}
              dimensions: {tier: [silver, gold]}
              budgets:
                pot: {amount: 150, every: year, when_spent: stop}
              offers:
                spif:
                  type: spif
                  earn: {rate: 10%, of: amount}
                  limits: [{max: 100, per: deal}, {count: 2, per: partner, every: year}]
                  clawback: {trigger: refund, within: 30 days, take: share}
                steps:
                  type: rebate
                  who: {tier: gold}
                  earn: {of: amount, tiers: {method: marginal, every: year, steps: [{from: 0, rate: 0%}, {from: 1_000, rate: 2%}, {from: 9_000, rate: 3%}]}}
                grant:
                  type: referral
                  when: {deal_type: referral}
                  earn: {pay: 100, per: deal}
                  budget: pot
                shadow: {type: referral, status: ghost, earn: {pay: 7, per: deal}}
                old: {type: referral, status: retired, earn: {pay: 7, per: deal}}
              stacking:
                one: {offers: [spif, grant], keep: best}
            tests:
              - name: it
            """;

    private static TestRunner run(String test) {
        TestRunner runner = new TestRunner();
        runner.run(file(test));
        return runner;
    }

    private static TestFile file(String test) {
        return TestFileReader.read("a.test.yaml", CATALOG + test.indent(4)).orThrow();
    }

    @Test
    void a_test_holds_where_every_sum_is_paid_to_the_cent() {
        TestRunner runner = run("""
                partners: [{partner_id: P1, tier: gold}, {partner_id: P2, tier: silver}]
                deals:
                  - {deal_id: D1, partner_id: P1, close_date: 2026-02-10, amount: 1_500}
                  - {deal_id: D2, partner_id: P2, close_date: 2026-02-11, amount: 333.35}
                expect:
                  spif: 133.34
                  steps: 10
                  shadow: 0
                  old: 0
                  lines: {D1: {spif: 100, steps: 10}, D2: {spif: 33.34, steps: 0}}
                  partners: {P1: 110, P2: 33.34}
                  total: 143.34
                """);
        assertThat(runner.problems()).isEmpty();
        assertThat(runner.outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.differences()).isEmpty());
    }

    @Test
    void a_sum_that_is_a_cent_off_is_told_with_both_figures_and_the_reason_of_the_ledger() {
        TestRunner runner = run("""
                partners: [{partner_id: P1, tier: silver}]
                deals: [{deal_id: D1, partner_id: P1, close_date: 2026-02-10, amount: 1_500}]
                expect: {spif: 100.01, lines: {D1: {spif: 99.99}}, partners: {P1: 0}, total: 150}
                """);
        assertThat(runner.outcomes().get(0).differences())
                .extracting(
                        Difference::offer,
                        Difference::line,
                        Difference::partner,
                        Difference::expected,
                        Difference::paid,
                        Difference::reason)
                .containsExactly(
                        tuple("spif", null, null, 10_001L, 10_000L, "limit per deal"),
                        tuple("spif", "D1", null, 9_999L, 10_000L, "limit per deal"),
                        tuple(null, null, "P1", 0L, 10_000L, "limit per deal"),
                        tuple(null, null, null, 15_000L, 10_000L, "limit per deal"));
        Problem told = runner.outcomes().get(0).differences().get(0).problem();
        assertThat(told.message()).isEqualTo("`spif` pays 100.00 USD, expected 100.01");
        assertThat(told.note())
                .isEqualTo(
                        "0.01 too little\nD1, 2026-02-10, P1: earned 150.00, cut 50.00, paid 100.00 (limit per deal)");
        assertThat(told.span()).isNotNull();
        assertThat(told.related())
                .singleElement()
                .satisfies(test -> assertThat(test.message()).isEqualTo("in this test"));
    }

    @Test
    void an_offer_that_is_not_named_is_not_checked() {
        TestRunner runner = run("""
                partners: [{partner_id: P1, tier: gold}]
                deals: [{deal_id: D1, partner_id: P1, close_date: 2026-02-10, amount: 1_500}]
                expect: {steps: 10}
                """);
        assertThat(runner.outcomes().get(0).differences()).isEmpty();
    }

    @Test
    void a_ghost_says_what_it_would_pay_and_a_retired_offer_that_it_is_retired() {
        TestRunner runner = run("""
                partners: [{partner_id: P1, tier: gold}]
                deals: [{deal_id: D1, partner_id: P1, close_date: 2026-02-10, amount: 1}]
                expect: {shadow: 7, old: 7, grant: 100, steps: 1}
                """);
        assertThat(runner.outcomes().get(0).differences())
                .extracting(difference -> String.valueOf(difference.problem().note()))
                .containsExactly(
                        "7.00 too little\nit is a ghost, which is never paid; it would pay 7.00",
                        "7.00 too little\nit is retired, and pays nothing",
                        "100.00 too little\nno deal or event meets its conditions",
                        "1.00 too little\n1 meet its conditions; 1 earn nothing: below the first step, a rate of 0%, or not in its table");
    }

    @Test
    void names_that_there_are_none_of_are_told_with_the_nearest() {
        TestRunner runner = run("""
                partners: [{partner_id: P1, tier: gold}]
                deals: [{deal_id: DEAL1, partner_id: P1, close_date: 2026-02-10, amount: 1_500}]
                expect: {spiff: 1, lines: {DEAL2: {step: 1}}, partners: {P2: 1}, total: 1.005}
                """);
        assertThat(runner.outcomes()).isEmpty();
        assertThat(runner.problems())
                .extracting(Problem::code)
                .containsExactly("unknown-offer", "unknown-deal", "unknown-offer", "unknown-partner", "unpayable-sum");
        assertThat(runner.problems().get(0).help())
                .isEqualTo("did you mean `spif`? there are spif, steps, grant, shadow, old");
        assertThat(runner.problems().get(1).help()).startsWith("did you mean `DEAL1`?");
    }

    @Test
    void a_column_most_likely_misspelt_is_told_and_one_of_its_own_is_let_be() {
        TestRunner runner = run("""
                partners: [{partner_id: P1, tier: gold, colour: red}]
                deals: [{deal_id: D1, partner_id: P1, close_date: 2026-02-10, amount: 1_500, refund_date: 2026-03-01}]
                expect: {total: 0}
                """);
        assertThat(runner.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unknown-column");
            assertThat(problem.help()).isEqualTo("did you mean `refunded_date`?");
        });
    }

    @Test
    void a_bad_row_is_told_at_its_cell_and_without_what_only_data_files_have() {
        TestRunner runner = run("""
                partners: [{partner_id: P1, tier: goldn}]
                deals: [{deal_id: D1, partner_id: P1, close_date: 2026-02-10, amount: 1_500}]
                expect: {total: 0}
                """);
        assertThat(runner.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unknown-value");
            assertThat(problem.span()).isNotNull();
            assertThat(problem.span().line()).isEqualTo(31);
            assertThat(problem.span().length()).isEqualTo(5);
        });
    }

    @Test
    void partners_may_be_left_out_only_where_nothing_reads_them() {
        TestRunner runner = run("""
                deals: [{deal_id: D1, partner_id: P1, close_date: 2026-02-10, amount: 1_500}]
                expect: {total: 0}
                """);
        assertThat(runner.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("no-partner-file");
            assertThat(problem.help()).isEqualTo("give the test its partners: `partners: [{partner_id: …}]`");
        });
    }

    @Test
    void parts_that_came_into_play_are_told_apart_from_those_no_test_reaches() {
        TestRunner runner = run("""
                partners: [{partner_id: P1, tier: gold}]
                deals:
                  - {deal_id: D1, partner_id: P1, close_date: 2026-02-10, amount: 1_500, refunded_date: 2026-02-20}
                  - {deal_id: D2, partner_id: P1, close_date: 2026-02-11, amount: 10, deal_type: referral}
                expect: {spif: 0}
                """);
        assertThat(runner.coverage().parts())
                .extracting(Part::catalog, Part::id, Part::part, Part::text, Part::reached)
                .containsExactly(
                        tuple("small", "spif", "offer", "", true),
                        tuple("small", "spif", "limit 1", "max 100 per deal", true),
                        tuple("small", "spif", "limit 2", "count 2 per partner, every year", false),
                        tuple("small", "spif", "clawback", "refund within 30 days: share", true),
                        tuple("small", "steps", "offer", "", true),
                        tuple("small", "steps", "step 1", "from 0: 0%", true),
                        tuple("small", "steps", "step 2", "from 1,000: 2%", true),
                        tuple("small", "steps", "step 3", "from 9,000: 3%", false),
                        tuple("small", "grant", "offer", "", true),
                        tuple("small", "shadow", "offer", "", true),
                        tuple("small", "pot", "budget", "150, every year", false),
                        tuple("small", "one", "stacking", "keep best", true));
    }

    @Test
    void a_catalog_is_found_beside_the_test_file_and_one_that_is_not_there_is_told(@TempDir Path folder)
            throws IOException {
        Path tests = folder.resolve("a.test.yaml");
        String missing =
                "catalog: catalogue.yaml\ntests: [{name: it, deals: [{deal_id: D, partner_id: P, close_date: 2026-01-01, amount: 1}], expect: {total: 1}}]\n";
        Files.writeString(folder.resolve("catalog.yaml"), small());
        TestRunner runner = new TestRunner();
        runner.run(TestFileReader.read(tests.toString(), missing.replace("catalogue", "catalog"))
                .orThrow());
        assertThat(runner.problems()).isEmpty();
        assertThat(runner.outcomes().get(0).differences()).isEmpty();
        runner.run(TestFileReader.read(tests.toString(), missing).orThrow());
        assertThat(runner.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("no-such-file");
            assertThat(problem.help()).isEqualTo("did you mean `catalog: catalog.yaml`?");
        });
    }

    @Test
    void repeated_lines_are_paid_up_to_the_last_day_of_the_window_unless_told(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("catalog.yaml"),
                small().replace(
                                "earn: {pay: 1, per: deal}",
                                "earn: {pay: 1, per: deal, repeat: {every: month, for: 36 months}}"));
        String deal = "deals: [{deal_id: D, partner_id: P, close_date: 2026-01-31, amount: 1}]";
        String tests = "catalog: catalog.yaml\ntests:\n"
                + "  - {name: a year, " + deal + ", expect: {fee: 12}}\n"
                + "  - {name: to June, " + deal + ", as_of: 2026-06-29, expect: {fee: 5}}\n";
        TestRunner runner = new TestRunner();
        runner.run(TestFileReader.read(folder.resolve("a.test.yaml").toString(), tests)
                .orThrow());
        assertThat(runner.problems()).isEmpty();
        assertThat(runner.outcomes())
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome.differences()).isEmpty());
    }

    private static String small() {
        return """
            earnest: 1
            catalog: small
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              fee:
                type: referral
                earn: {pay: 1, per: deal}
            """;
    }
}
