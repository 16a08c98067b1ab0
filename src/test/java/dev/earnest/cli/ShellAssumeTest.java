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

/** Scenarios that assume what partners do, in a shell: one rate of 10%, one deal of 100 in gold and one of 50 in silver. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShellAssumeTest {
    private static final String RATE = "offers.rebate.earn.rate";
    private static final String TOLD = """
            Assumed by gold-grows: who: {tier: gold}, volume: +20%
              1 won deal, amount 100.00 -> 120.00
            """;

    @TempDir
    Path folder;

    private String scenario = "";

    @BeforeEach
    void files() throws IOException {
        write("catalog.yaml", """
                earnest: 1
                catalog: p
                version: "2026.1"
                currency: EUR
                effective: {from: 2026-01-01, to: 2026-12-31}
                dimensions: {tier: [gold, silver]}
                offers:
                  rebate: {type: rebate, earn: {rate: 10%, of: amount}}
                """);
        write("partners.csv", "partner_id,tier\nP1,gold\nP2,silver\n");
        write(
                "deals.csv",
                "deal_id,partner_id,close_date,amount,stage\nD1,P1,2026-02-01,100,won\nD2,P2,2026-02-02,50,won\n");
        write("gold-grows.yaml", "scenario: gold-grows\nassume:\n  - {who: {tier: gold}, volume: +20%}\n");
        scenario = folder.resolve("gold-grows.yaml").toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private ShellRun shell() {
        return ShellRun.of(folder.toString());
    }

    @Test
    void each_answer_counts_with_what_partners_do_and_tells_it_first() {
        ShellRun shell = shell();
        assertThat(shell.fine("with " + scenario)).isEqualTo(TOLD + "with " + scenario + """

                  payout +2.00 (+13.3%) to 17.00 EUR
                  1 of 2 partners gains, none loses
                On the same deals it pays 15.00 (0.00); what partners are assumed to do adds +2.00.
                """);
        assertThat(shell.fine("set " + RATE + " 5%")).isEqualTo(TOLD + """
                offers.rebate.earn.rate  10% -> 5%
                  payout -8.50 (-50.0%) to 8.50 EUR
                  2 of 2 partners lose, none gains
                all 2 changes: payout -6.50 (-43.3%)
                  2 of 2 partners lose, none gains
                """);
        assertThat(shell.fine("diff")).isEqualTo(TOLD + """
                offers.rebate.earn.rate  10% -> 5%
                payout -6.50 (-43.3%) to 8.50 EUR
                2 of 2 partners lose, none gains
                On the same deals it pays 7.50 (-7.50); what partners are assumed to do adds +1.00.
                """);
    }

    @Test
    void is_taken_back_like_any_change() {
        ShellRun shell = shell();
        shell.fine("set " + RATE + " 5%");
        shell.fine("with " + scenario);
        assertThat(shell.fine("undo")).isEqualTo("""
                undone; left: offers.rebate.earn.rate=5%
                  payout -1.00 (-11.8%) to 7.50 EUR
                  none of 2 partners loses or gains
                """);
        shell.fine("with " + scenario);
        assertThat(shell.fine("reset")).contains("payout +6.50 (+76.5%) to 15.00 EUR");
        assertThat(shell.fine("diff")).startsWith("nothing is changed");
    }

    @Test
    void is_saved_with_the_changes_and_pays_the_same_outside() throws IOException {
        ShellRun shell = shell();
        shell.fine("with " + scenario);
        shell.fine("set " + RATE + " 5%");
        String inside = shell.fine("simulate -f csv");
        Path saved = folder.resolve("both.yaml");
        shell.fine("save " + saved);
        assertThat(Files.readString(saved)).isEqualTo("""
                scenario: both
                set:
                  offers.rebate.earn.rate: 5%
                assume:
                  - {who: {tier: gold}, volume: +20%}
                """);
        CliRun outside = CliRun.of("simulate", folder.toString(), "-f", "csv", "--with=" + saved)
                .fine();
        assertThat(inside).contains("8.50").isEqualTo(outside.out());
        assertThat(shell.fine("diff")).startsWith("Assumed by both: who: {tier: gold}, volume: +20%");
    }

    @Test
    void a_segment_that_an_assumption_reads_finds_its_deals_anew() throws IOException {
        write("big-grow.yaml", "scenario: big-grow\nassume:\n  - {who: {segment: big}, volume: +20%}\n");
        Files.writeString(
                folder.resolve("catalog.yaml"),
                Files.readString(folder.resolve("catalog.yaml")) + "segments: {big: {tier: gold}}\n");
        ShellRun shell = shell();
        assertThat(shell.fine("with " + folder.resolve("big-grow.yaml"))).contains("to 17.00 EUR");
        assertThat(shell.fine("set segments.big.tier silver"))
                .contains("1 won deal, amount 50.00 -> 60.00", "to 16.00 EUR");
        assertThat(shell.type("set segments ~"))
                .contains("error[dangling-reference]: there is no segment `big`", "big-grow.yaml:3:5");
    }

    @Test
    void a_line_is_explained_as_it_came_about() {
        ShellRun shell = shell();
        shell.fine("with " + scenario);
        assertThat(shell.fine("explain D1"))
                .startsWith(" Assumed by gold-grows: who: {tier: gold}, volume: +20%\n")
                .contains("12.00");
    }

    @Test
    void advice_says_that_history_is_taken_as_if_partners_had_always_done_so() {
        ShellRun shell = shell();
        shell.fine("with " + scenario);
        assertThat(shell.fine("advise"))
                .contains(
                        "\n Assumed by gold-grows: who: {tier: gold}, volume: +20%\n",
                        "\n History is taken as if partners had always done so");
    }

    @Test
    void what_it_begins_with_is_told_too() {
        CliRun run =
                ShellRun.script("diff\n", folder.toString(), "--with", scenario).fine();
        assertThat(run.err()).isEqualTo(TOLD);
        assertThat(run.out()).contains("to 17.00 EUR");
    }
}
