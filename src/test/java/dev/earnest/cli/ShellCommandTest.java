package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a shell do what the command would do outside, on data that were read once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShellCommandTest {
    private static final String NORTHWIND = "catalog-examples/northwind";
    private static final String SPIF = "offers.vault-spif.earn.pay";

    /** Commands that do not change what is loaded share one shell. */
    private static final ShellRun SHELL = ShellRun.of(NORTHWIND);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate --by tier,region",
                "simulate --from 2026-01-01 -f json",
                "simulate --by partner.name --top all -f csv",
                "roi --by product",
                "roi --payback",
                "kpis",
                "validate --history -f concise",
                "report -f json"
            })
    void a_command_writes_what_it_writes_outside(String line) {
        SHELL.fine("reset".equals(SHELL.type("diff").substring(0, 5)) ? "reset" : "diff");
        String[] words = line.split(" ");
        String[] outside = new String[words.length + 1];
        outside[0] = words[0];
        outside[1] = NORTHWIND;
        System.arraycopy(words, 1, outside, 2, words.length - 1);
        CliRun run = CliRun.of(outside);
        assertThat(plain(SHELL.type(line))).isEqualTo(plain(run.out() + run.err()));
        assertThat(SHELL.code()).isEqualTo(run.exitCode());
    }

    /** In a shell files always have their digests, since some command will ask for them; each line is a run of its own. */
    private static String plain(String json) {
        return json.replaceAll("\"sha256\": \"[0-9a-f]{64}\"", "\"sha256\": null")
                .replaceAll(",\\s+\"run\": \\{\\s+\"fingerprint\": \"[0-9a-f]+\"\\s+\\}", "");
    }

    @Test
    void a_command_sees_what_is_set() {
        ShellRun shell = ShellRun.of(NORTHWIND);
        shell.fine("set " + SPIF + " 650");
        assertThat(plain(shell.fine("simulate -f json"))).isEqualTo(outside("simulate"));
        assertThat(plain(shell.fine("compare -f json"))).isEqualTo(outside("compare"));
    }

    private static String outside(String command) {
        return plain(CliRun.of(command, NORTHWIND, "-f", "json", "--set", SPIF + "=650")
                .fine()
                .out());
    }

    @Test
    void an_answer_has_the_figures_of_a_comparison() {
        ShellRun shell = ShellRun.of(NORTHWIND);
        String set = "offers.deal-registration.earn.rate";
        String answer = shell.fine("set " + set + " 4%");
        String compare = CliRun.of("compare", NORTHWIND, "--no-costs", "--set", set + "=4%")
                .fine()
                .out()
                .replace("\n ", " ");
        String lose = answer.lines().skip(2).findFirst().orElseThrow().strip(); // N of 46 partners lose, M gain
        int losers = Integer.parseInt(lose.substring(0, lose.indexOf(' ')));
        assertThat(answer).startsWith(set + "  ").contains(" of 46 partners lose");
        assertThat(compare).contains(losers + " of 46 partners lose");
        String difference =
                answer.lines().skip(1).findFirst().orElseThrow().strip().split(" ")[1];
        assertThat(compare).contains(difference.substring(1).replace(",", ""));
    }

    @Test
    void changes_are_taken_back_one_by_one_or_all_or_at_one_place() {
        ShellRun shell = ShellRun.of(NORTHWIND);
        String begin = shell.fine("diff");
        shell.fine("set " + SPIF + "=600");
        String one = shell.fine("diff");
        shell.fine("set offers.lens-spif.earn.pay 400");
        shell.fine("set " + SPIF + " 700");
        assertThat(shell.fine("diff")).contains("500 -> 700", "300 -> 400").doesNotContain("600");
        shell.fine("reset offers.lens-spif");
        assertThat(shell.fine("diff")).contains("500 -> 700").doesNotContain("400");
        shell.fine("undo");
        assertThat(shell.fine("diff")).contains("500 -> 700", "300 -> 400");
        shell.fine("undo");
        shell.fine("undo");
        assertThat(shell.fine("diff")).isEqualTo(one);
        shell.fine("reset");
        assertThat(shell.fine("diff")).isEqualTo(begin);
        assertThat(shell.type("reset")).isEqualTo("error: there is nothing to reset\n");
        assertThat(shell.code()).isEqualTo(2);
    }

    @Test
    void a_mistake_changes_nothing_and_names_the_nearest() {
        ShellRun shell = ShellRun.of(NORTHWIND);
        assertThat(shell.type("set offers.vault-spif.earn.pey 600"))
                .contains("did you mean `offers.vault-spif.earn.pay`?");
        assertThat(shell.code()).isEqualTo(2);
        assertThat(shell.type("simulat")).contains("unknown command `simulat`", "did you mean `simulate`?");
        assertThat(shell.type("set " + SPIF + " many")).contains("error[");
        assertThat(shell.fine("diff")).startsWith("nothing is changed");
    }

    @Test
    void saved_changes_are_a_scenario_that_pays_the_same() throws IOException {
        ShellRun shell = ShellRun.of(NORTHWIND);
        shell.fine("set " + SPIF + " 650");
        shell.fine("set offers.volume-rebate.earn.tiers.steps[1].rate 2%");
        shell.fine("set offers.mdf ~");
        Path file = folder.resolve("leaner.yaml");
        String paid = plain(shell.fine("simulate -f json"));
        assertThat(shell.fine("save " + file + " 'To keep the budget'")).startsWith("saved " + file);
        assertThat(Files.readString(file)).isEqualTo("""
                scenario: leaner
                because: To keep the budget
                set:
                  offers.vault-spif.earn.pay: 650
                  offers.volume-rebate.earn.tiers.steps[1].rate: 2%
                  offers.mdf: ~
                """);
        assertThat(plain(CliRun.of("simulate", NORTHWIND, "-f", "json", "--with", file.toString())
                        .out()))
                .isEqualTo(paid);
        assertThat(plain(shell.fine("simulate -f json"))).isEqualTo(paid);
        assertThat(shell.type("save " + file)).contains("error[file-exists]", "--force");
        assertThat(shell.session.farewell()).isNull();
        shell.fine("set " + SPIF + " 651");
        assertThat(shell.session.farewell()).isEqualTo("not saved: --set '" + SPIF + "=651'");
    }

    @Test
    void results_go_to_files_whose_names_say_the_format_and_through_pipes() throws IOException {
        ShellRun shell = ShellRun.of(NORTHWIND);
        Path csv = folder.resolve("tiers.csv");
        assertThat(shell.fine("simulate --by tier > " + csv)).matches("run [0-9a-f]{12}\n");
        assertThat(Files.readString(csv))
                .isEqualTo(CliRun.of("simulate", NORTHWIND, "--by", "tier", "-f", "csv")
                        .out());
        assertThat(shell.fine("simulate --by tier | grep -c platinum")).isEqualTo("1\n");
        assertThat(shell.type("simulate | false")).isEqualTo("error: `false` ended with 1\n");
        assertThat(shell.type("simulate >")).contains("nothing stands behind >");
        Path changes = folder.resolve("changes.txt");
        shell.fine("diff >" + changes);
        assertThat(Files.readString(changes)).startsWith("nothing is changed");
    }

    @Test
    void a_script_ends_at_the_first_line_that_fails_with_its_exit_code() {
        CliRun run = ShellRun.script("""
                # a remark

                set offers.vault-spif.earn {pay: 600,
                  per: deal}
                diff
                validate --fail-on info -q
                diff
                """, NORTHWIND);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("stopped at line 6: validate --fail-on info -q");
        assertThat(run.out())
                .containsOnlyOnce("offers.vault-spif.earn  {pay: 500, per: deal} -> {pay: 600, per: deal}\n  payout +");
    }

    @Test
    void a_script_that_ends_well_ends_with_0() {
        assertThat(ShellRun.script("diff\nexit\nnonsense\n", NORTHWIND).fine().out())
                .startsWith("nothing is changed");
        assertThat(ShellRun.script("set a [1,\n", NORTHWIND).exitCode()).isEqualTo(2);
    }

    @Test
    void a_shell_begins_with_the_changes_it_is_given() {
        CliRun run = ShellRun.script("diff\nset " + SPIF + " 700\nreset\ndiff\n", NORTHWIND, "--set", SPIF + "=600");
        assertThat(run.fine().out()).startsWith(SPIF + "  500 -> 600\n").contains("\nreset\n");
        assertThat(run.out().lines().filter(line -> line.equals(SPIF + "  500 -> 600")))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-f json | -f and -o are for one result",
                "--deals - | standard input is for the lines of the shell"
            })
    void what_a_shell_cannot_do_is_refused(String options, String message) {
        String[] words = ("shell " + NORTHWIND + " " + options).split(" ");
        CliRun run = CliRun.of(words);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void a_catalog_that_was_saved_anew_is_read_again_and_what_is_set_stays() throws IOException {
        Path own = Examples.copy(folder, "2025.yaml", "2026.yaml", "deals.csv", "partners.csv");
        ShellRun shell = ShellRun.of(own.toString());
        shell.fine("set offers.lens-spif.earn.pay 400");
        Path file = own.resolve("2026.yaml");
        Files.writeString(file, Files.readString(file).replace("earn: {pay: 500", "earn: {pay: 550"));
        assertThat(shell.type("diff")).contains(file + " changed\n  payout +", "300 -> 400");
        assertThat(shell.fine("diff")).doesNotContain("changed\n  payout");
    }

    @Test
    void data_that_were_saved_anew_are_read_again_and_say_so() throws IOException {
        Path own = Examples.copy(folder, "2025.yaml", "2026.yaml", "deals.csv", "partners.csv");
        ShellRun shell = ShellRun.of(own.toString());
        String before = shell.fine("diff");
        Path deals = own.resolve("deals.csv");
        String text = Files.readString(deals);
        Files.writeString(deals, text.substring(0, text.indexOf('\n', text.length() / 2) + 1));
        assertThat(shell.type("simulate -q")).contains("reading the data again: " + deals + " changed");
        assertThat(shell.fine("diff")).isNotEqualTo(before);
    }
}
