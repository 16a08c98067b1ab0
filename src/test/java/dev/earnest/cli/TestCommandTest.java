package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TestCommandTest {
    private static final String CATALOG = """
            earnest: 1
            catalog: small
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              fee:
                type: referral
                earn: {rate: 10%, of: amount}
                limits: [{max: 50, per: deal}]
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
    }

    private void test(String name, int amount, String expect) throws IOException {
        Files.createDirectories(folder.resolve("below"));
        Files.writeString(
                folder.resolve("below").resolve(name + ".test.yaml"),
                "catalog: ../catalog.yaml\ntests:\n  - name: " + name + " pays\n"
                        + "    deals: [{deal_id: D1, partner_id: P1, close_date: 2026-02-01, amount: " + amount + "}]\n"
                        + "    expect: " + expect + "\n");
    }

    private CliRun run(String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "test";
        args[1] = folder.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return CliRun.of(args);
    }

    @Test
    void tests_in_folders_below_are_found_and_what_none_reaches_is_told() throws IOException {
        test("one", 400, "{fee: 40, total: 40}");
        CliRun run = run();
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Reached by no test", "limit 1", "max 50 per deal")
                .endsWith(" 1 test, all hold; reached 1 of 2 offers, steps, limits, budgets, groups and clawbacks\n");
    }

    @Test
    void quiet_leaves_out_what_no_test_reaches() throws IOException {
        test("one", 400, "{fee: 40, total: 40}");
        assertThat(run("-q").fine().out()).isEqualTo(" 1 test, all hold\n");
    }

    @Test
    void a_sum_that_is_not_as_expected_ends_with_1() throws IOException {
        test("one", 400, "{fee: 40}");
        test("two", 900, "{fee: 90}");
        CliRun run = run();
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("error[wrong-payout]: `fee` pays 50.00 USD, expected 90.00")
                .contains("below/two.test.yaml:5:19")
                .contains("D1, 2026-02-01, P1: earned 90.00, cut 40.00, paid 50.00 (limit per deal)")
                .contains(" 2 tests, 1 failed; reached 2 of 2");
    }

    @Test
    void editors_and_build_servers_get_their_formats() throws IOException {
        test("two", 900, "{fee: 90}");
        assertThat(run("-f", "concise").out())
                .endsWith("two.test.yaml:5:19: error wrong-payout `fee` pays 50.00 USD, expected 90.00\n");
        assertThat(run("-f", "github").out()).startsWith("::error file=").contains("title=wrong-payout::");
        assertThat(run("-f", "junit").out()).contains("<testsuites name=\"earnest\" tests=\"1\" failures=\"1\"");
        assertThat(run("-f", "json").out())
                .contains("\"expected\": \"90.00\", \"paid\": \"50.00\", \"difference\": \"-40.00\"");
    }

    @Test
    void only_tests_with_the_words_in_their_name_are_run() throws IOException {
        test("one", 400, "{fee: 40}");
        test("two", 900, "{fee: 90}");
        assertThat(run("--only", "ONE").fine().out()).isEqualTo(" 1 test, all hold\n");
        CliRun none = run("--only", "three");
        assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(none.err()).contains("no test has `three` in its name, in 2 files");
    }

    @Test
    void no_test_file_ends_with_2_and_says_what_was_tried() {
        CliRun run = run();
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no-tests", "*.test.yaml", folder.toString());
    }

    @Test
    void a_file_that_can_not_be_used_ends_with_2_and_nothing_is_reported() throws IOException {
        test("one", 400, "{fee: 40}");
        test("two", 900, "{feee: 90}");
        Files.writeString(folder.resolve("three.test.yaml"), "catalog: catalog.yaml\ntest: []\n");
        CliRun run = run();
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("did you mean `fee`?", "did you mean `tests`?");
    }

    @Test
    void the_result_is_written_as_the_extension_says() throws IOException {
        test("one", 400, "{fee: 40}");
        Path file = folder.resolve("results.xml");
        run("-o", file.toString()).fine();
        assertThat(Files.readString(file)).contains("<testcase classname=").contains("name=\"one pays\"");
    }
}
