package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Whatever the short cut takes, it takes as the library does; the rest it leaves alone. */
class ShortCutTest {
    private static final List<String> COMMANDS = List.of("validate", "test", "simulate");

    /** Words that fit; any other option takes the name of a file. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("--format", "json"),
            Map.entry("--top", "5"),
            Map.entry("--threads", "2"),
            Map.entry("--color", "never"),
            Map.entry("--width", "90"),
            Map.entry("--fail-on", "warning"),
            Map.entry("--min-severity", "error"),
            Map.entry("--max-findings", "7"),
            Map.entry("--encoding", "windows-1252"),
            Map.entry("--report", "sarif=out.sarif"),
            Map.entry("--set", "offers.spif.earn.pay=600"),
            Map.entry("--by", "partner,quarter"),
            Map.entry("--from", "2026-01-31"),
            Map.entry("--to", "2026-02-28"),
            Map.entry("--as-of", "2026-06-30"));

    @TestFactory
    Stream<DynamicTest> takes_every_option_as_the_library_does() {
        return COMMANDS.stream()
                .flatMap(command -> App.commandLine().getSubcommands().get(command).getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp())
                        .flatMap(option -> spellings(option).stream())
                        .map(words -> same(command, words)));
    }

    private static List<List<String>> spellings(OptionSpec option) {
        String value = VALUES.getOrDefault(option.longestName(), "some.csv");
        List<List<String>> all = new ArrayList<>();
        for (String name : option.names()) {
            if (option.arity().max() == 0) {
                all.add(List.of(name));
            } else {
                all.add(List.of(name, value));
                all.add(List.of(name, value, name, value));
                if (name.startsWith("--")) {
                    all.add(List.of(name + "=" + value));
                }
            }
        }
        return all;
    }

    private static DynamicTest same(String command, List<String> option) {
        List<String> words = new ArrayList<>(List.of(command, "first"));
        words.addAll(option);
        if (!command.equals("simulate")) {
            words.add("second");
        }
        return DynamicTest.dynamicTest(String.join(" ", words), () -> assertSame(words));
    }

    @Test
    void takes_options_of_every_command_before_its_name() {
        assertSame(List.of("-f", "json", "--quiet", "validate", "-"));
        assertSame(List.of("--width=70", "simulate", "--deals", "-", "a b"));
        assertSame(List.of("test"));
    }

    private static void assertSame(List<String> words) {
        String[] args = words.toArray(new String[0]);
        ShortCut shortCut = ShortCut.of(args);
        CommandLine library = App.commandLine();
        CommandLine command = library.parseArgs(args).subcommand().commandSpec().commandLine();
        assertThat(shortCut).as("taken").isNotNull();
        assertThat(Objects.requireNonNull(shortCut).options)
                .usingRecursiveComparison()
                .isEqualTo(library.<App>getCommand().options);
        assertThat(shortCut.command)
                .usingRecursiveComparison()
                .ignoringFields("spec", "app")
                .isEqualTo(command.getCommand());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--help",
                "validate",
                "validate --help",
                "-h validate x",
                "validat x",
                "info",
                "json validate x",
                "--deals d.csv simulate x",
                "simulate x y",
                "simulate x --deals",
                "simulate x --deals --by",
                "simulate x --by ,",
                "simulate x --by=partner,",
                "simulate x --from 2026-02-30",
                "simulate x --format=",
                "simulate x --no-claims=true",
                "validate x -qv",
                "validate x -fjson",
                "validate x -f=json",
                "validate x --qiet",
                "validate x --format jso",
                "validate x --fail-on --quiet",
                "validate -- x",
                "test --only"
            })
    void leaves_the_rest_to_the_library(String line) {
        assertThat(ShortCut.of(line.isEmpty() ? new String[0] : line.split(" ")))
                .isNull();
    }
}
