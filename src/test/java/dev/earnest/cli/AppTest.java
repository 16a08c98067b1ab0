package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppTest {
    @TempDir
    Path folder;

    @Test
    void the_version_is_one_line() {
        assertThat(CliRun.of("--version")).isEqualTo(new CliRun(0, "earnest dev\n", ""));
        assertThat(CliRun.of("-V", "info").fine().out()).isEqualTo("earnest dev\n");
    }

    @Test
    void without_a_command_the_help_goes_to_standard_error() {
        CliRun run = CliRun.of();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("simulate").contains("Exit codes:");
    }

    static java.util.List<String> commands() {
        return Commands.names();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_help_text_has_examples_and_the_exit_codes(String command) {
        CliRun run = CliRun.of(command, "--help").fine();
        assertThat(run.out())
                .startsWith("Usage: earnest " + command)
                .contains("Examples:", "Exit codes:", "130   interrupted", "--format");
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().mapToInt(String::length)).allMatch(length -> length <= 80);
        assertThat(CliRun.of("help", command).fine().out()).isEqualTo(run.out());
    }

    @Test
    void the_whole_command_line_has_every_command() {
        CommandLine whole = App.commandLine();
        assertThat(whole.getSubcommands().keySet()).containsExactlyElementsOf(Commands.names());
    }

    @Test
    void every_topic_has_a_text() {
        for (String topic : HelpCommand.TOPICS) {
            CliRun run = CliRun.of("help", topic).fine();
            assertThat(run.out()).hasLineCount((int) run.out().lines().count()).hasSizeGreaterThan(200);
            assertThat(run.out().lines().mapToInt(String::length)).allMatch(length -> length <= 80);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inof | error: unknown command `inof`; did you mean `info`?",
                "info --fromat json | error: info has no option `--fromat`; did you mean `--format`?",
                "info --colour=no | error: info has no option `--colour`; did you mean `--color`?",
                "info -f jsno | error: --format: `jsno` is none of table, plain, csv, tsv, json, ndjson, markdown, "
                        + "html, xlsx, concise, github, junit, sarif, gitlab, checkstyle; did you mean `json`?",
                "info --color blue | error: --color: `blue` is none of auto, always, never",
                "info --width 0 | error: --width: `0` is no number of columns: a whole number from 1",
                "info --threads many | error: --threads: `many` is no number of threads: a whole number from 1",
                "info more | error: info has no use for `more`",
                "info -f csv | error: --format csv: info has no table",
                "info -f github | error: --format github: info has no such format; its formats: table, plain, csv, "
                        + "tsv, json, ndjson, markdown, html, xlsx",
                "info -o x.pdf | error: --output x.pdf: no format has the extension .pdf; choose one with --format: "
                        + "table, plain, csv, tsv, json, ndjson, markdown, html, xlsx",
                "schema | error: schema needs NAME",
                "schema catlog | error: there is no schema `catlog`; did you mean `catalog`?",
                "help formts | error: there is no help about `formts`; did you mean `formats`?",
                "completion fishh | error: SHELL: `fishh` is none of bash, zsh, fish; did you mean `fish`?",
                "info --format | error: --format needs FORMAT",
            })
    void bad_usage_says_what_and_offers_the_nearest(String line, String expected) {
        CliRun run = CliRun.of(line.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        String message = run.err().replaceAll("\n  more: earnest.*\n", "").replace("\n  ", "; ");
        assertThat(message).isEqualTo(expected);
    }

    @Test
    void options_of_every_command_stand_before_or_after_it() {
        CliRun after = CliRun.of("info", "-f", "json").fine();
        assertThat(CliRun.of("-f", "json", "info").fine()).isEqualTo(after);
        assertThat(after.out()).startsWith("{");
    }

    @Test
    void a_file_of_arguments_is_read_and_one_that_is_missing_is_an_error() throws IOException {
        Path file = folder.resolve("args");
        Files.writeString(file, "# how to\ninfo\n  --format 'json'\n");
        assertThat(CliRun.of("@" + file).fine().out()).startsWith("{");
        CliRun missing = CliRun.of("info", "@nowhere");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err())
                .isEqualTo("error: `@nowhere` names a file of arguments that cannot be read; "
                        + "write `@@nowhere` for the word itself\n");
        assertThat(CliRun.of("info", "@@nowhere").err()).contains("no use for `@nowhere`");
        assertThat(CliRun.of("info", "--", "@nowhere").err()).contains("no use for `@nowhere`");
    }

    @Test
    void output_goes_to_a_file_whole_and_its_extension_sets_the_format() throws IOException {
        Path file = folder.resolve("info.json");
        CliRun run = CliRun.of("info", "-o", file.toString()).fine();
        assertThat(run.out()).isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(Files.readString(file))
                        .at("/schema")
                        .asString())
                .isEqualTo("earnest/info/1");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_missing_folder_for_the_output_is_told() {
        CliRun run = CliRun.of("info", "-o", folder.resolve("no/info.json").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("error[no-such-folder]: the folder of");
    }

    @Test
    void a_device_is_written_to_and_stays_what_it_is() {
        Path device = Path.of("/dev/null");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(device), "there is no /dev/null here");
        CliRun.of("info", "-o", "/dev/null").fine();
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson"})
    void every_document_of_json_can_be_parsed(String format) {
        CliRun.of("info", "-f", format)
                .fine()
                .out()
                .lines()
                .filter(line -> format.equals("ndjson"))
                .forEach(line -> new ObjectMapper().readTree(line));
        JsonNode schema = new ObjectMapper()
                .readTree(CliRun.of("schema", "simulate").fine().out());
        assertThat(schema.at("/$id").asString()).contains("simulate");
    }

    @Test
    void colour_follows_the_option_then_the_environment_then_the_terminal() {
        assertThat(CliRun.of(CliRun.terminal(100), "help").fine().out()).contains("\u001b[");
        assertThat(CliRun.of("help").fine().out()).doesNotContain("\u001b[");
        assertThat(CliRun.of("help", "--color", "always").fine().out()).contains("\u001b[");
        assertThat(CliRun.of(CliRun.terminal(100), "help", "--color=never")
                        .fine()
                        .out())
                .doesNotContain("\u001b[");
        assertThat(CliRun.of(CliRun.environment(Map.of("EARNEST_COLOR", "always", "NO_COLOR", "1")), "help")
                        .out())
                .contains("\u001b[");
        assertThat(CliRun.of(CliRun.environment(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1")), "help")
                        .out())
                .doesNotContain("\u001b[");
        assertThat(CliRun.of(CliRun.environment(Map.of("CLICOLOR_FORCE", "1")), "help")
                        .out())
                .contains("\u001b[");
    }

    @Test
    void the_environment_names_a_format_and_a_wrong_one_is_told() {
        assertThat(CliRun.of(CliRun.environment(Map.of("EARNEST_FORMAT", "json")), "info")
                        .fine()
                        .out())
                .startsWith("{");
        CliRun wrong = CliRun.of(CliRun.environment(Map.of("EARNEST_FORMAT", "jsn")), "info");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("EARNEST_FORMAT: `jsn` is none of").contains("did you mean `json`?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void completion_knows_every_command(String shell) {
        String script = CliRun.of("completion", shell).fine().out();
        assertThat(script).contains(Commands.names());
        assertThat(script).contains("format");
    }
}
