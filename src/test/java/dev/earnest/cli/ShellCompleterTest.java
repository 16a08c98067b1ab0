package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Parser;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Tab offers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShellCompleterTest {
    private static final ShellRun SHELL = ShellRun.of("catalog-examples/northwind");
    private static final ShellCompleter COMPLETER = new ShellCompleter(SHELL.session, SHELL.data);
    private static final LineReader READER = reader();

    private static LineReader reader() {
        try {
            return LineReaderBuilder.builder()
                    .terminal(new DumbTerminal(
                            java.io.InputStream.nullInputStream(), java.io.OutputStream.nullOutputStream()))
                    .build();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What is offered at the end of a line and fits the word that begins there. */
    private static List<String> offered(String line) {
        var parsed = new ShellParser().parse(line, line.length(), Parser.ParseContext.COMPLETE);
        List<Candidate> candidates = new ArrayList<>();
        COMPLETER.complete(READER, parsed, candidates);
        return candidates.stream()
                .map(Candidate::value)
                .filter(value -> value.startsWith(parsed.word()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sim | simulate",
                "unde | ",
                "und | undo",
                "set offers.vault-spif.earn.pa | offers.vault-spif.earn.pay",
                "set offers.vault | offers.vault-spif.",
                "set offers.volume-rebate.earn.tiers.st | offers.volume-rebate.earn.tiers.steps",
                "set offers.volume-rebate.earn.tiers.steps[1].r | offers.volume-rebate.earn.tiers.steps[1].rate",
                "set offers.vault-spif.earn.pay 5 | 500",
                "set offers.vault-spif.status gh | ghost",
                "set offers.vault-spif.when.product v | vault",
                "simulate --gro | ",
                "simulate --encod | --encoding",
                "simulate --set offers.vault-spif.earn.pa | offers.vault-spif.earn.pay=",
                "simulate --by regi | region",
                "simulate --by tier,partner.joi | tier,partner.joined_date",
                "simulate --color nev | never",
                "help meas | measures",
                "watch simul | simulate"
            })
    void one_word_is_offered(String line, String word) {
        assertThat(offered(line.strip())).isEqualTo(word == null ? List.of() : List.of(word));
    }

    @Test
    void a_list_offers_its_items_and_keys_that_are_not_there_yet() {
        assertThat(offered("set offers.volume-rebate.earn.tiers.steps"))
                .contains("offers.volume-rebate.earn.tiers.steps[0].", "offers.volume-rebate.earn.tiers.steps[2].");
        assertThat(offered("set offers.vault-spif.")).contains("offers.vault-spif.clawback", "offers.vault-spif.earn.");
    }

    @Test
    void what_is_set_is_offered_to_be_reset() {
        ShellRun shell = ShellRun.of("catalog-examples/northwind");
        shell.fine("set offers.vault-spif.earn.pay 600");
        assertThat(new ShellVocabulary(shell.session, shell.data).changed())
                .containsExactly("offers.vault-spif.earn.pay");
    }

    @Test
    void partners_and_deals_are_offered_by_what_they_begin_with() {
        ShellVocabulary words = new ShellVocabulary(SHELL.session, SHELL.data);
        assertThat(words.of("PARTNER", "P-10")).contains("P-101").allMatch(id -> id.startsWith("P-10"));
        assertThat(words.of("ID", "vault")).contains("vault-spif");
        assertThat(words.of("SHOCK", "region=")).contains("region=emea");
    }
}
