package dev.earnest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.App;
import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every command has a page, which names all its options and no others; what pages quote from the program is what
 * it writes; it is quoted anew by {@code -Dgolden=update}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandPagesTest {
    private static final Path PAGES = Path.of("docs/commands");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));
    private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)`");

    static Set<String> commands() {
        return App.commandLine().getSubcommands().keySet();
    }

    static Stream<Path> pages() throws IOException {
        return Stream.concat(
                Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
                Files.walk(Path.of("docs"))
                        .filter(page -> page.toString().endsWith(".md"))
                        .sorted());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_page_names_its_options_and_no_others(String command) throws IOException {
        Set<String> own = options(App.commandLine().getSubcommands().get(command));
        own.removeAll(everywhere());
        String page = Files.readString(PAGES.resolve(command + ".md"));
        Set<String> named = new TreeSet<>();
        for (Matcher option = OPTION.matcher(page); option.find(); ) named.add(option.group(1));
        named.removeAll(everywhere());
        assertThat(named).isEqualTo(own);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_page_says_how_the_command_is_called(String command) throws IOException {
        CommandLine line = App.commandLine().getSubcommands().get(command);
        String usage = line.getUsageMessage(CommandLine.Help.Ansi.OFF)
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(PAGES.resolve(command + ".md")))
                .contains("    " + usage + "\n", "## Examples", "## Exit codes");
    }

    @Test
    void the_list_has_every_command_every_common_option_and_every_exit_code() throws IOException {
        String list = Files.readString(PAGES.resolve("README.md"));
        assertThat(commands())
                .allSatisfy(command -> assertThat(list).contains("[`earnest " + command + "`](" + command + ".md)"));
        assertThat(everywhere()).allSatisfy(option -> assertThat(list).contains("`" + option + "`"));
        App.commandLine()
                .getCommandSpec()
                .usageMessage()
                .exitCodeList()
                .forEach((code, meaning) -> assertThat(list.replace("`", ""))
                        .contains("| " + code + " | " + meaning.replaceAll("\\s+", " ") + " |"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void examples_are_ones_the_program_understands(Path page) {
        for (Fence fence : Fence.of(page)) {
            if (!fence.info().equals("sh") && !fence.info().equals("console")) continue;
            for (String line : fence.text().replace("\\\n", " ").lines().toList()) {
                if (fence.info().equals("console") && !line.startsWith("$ ")) continue;
                List<String> words = ShellLine.arguments(line);
                if (!words.isEmpty()) App.commandLine().parseArgs(words.toArray(String[]::new));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void quoted_output_is_what_the_program_writes(Path page) throws IOException {
        for (Fence fence : Fence.of(page)) {
            if (!fence.info().equals("console")) continue;
            String call = fence.text().lines().findFirst().orElseThrow();
            String quoted = fence.text().substring(call.length() + 1);
            List<String> words = new ArrayList<>(ShellLine.arguments(call));
            // what a terminal of 96 columns shows
            if (!words.contains("-f")) words.addAll(List.of("-f", "table", "--width", "96"));
            String out = CliRun.of(words.toArray(String[]::new)).fine().out();
            String kept = out.lines()
                    .limit(ShellLine.head(call))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            if (UPDATE) {
                update(page, fence, call, quoted, kept);
            } else if (quoted.endsWith("…\n")) {
                assertThat(kept).as(fence.where()).startsWith(quoted.substring(0, quoted.length() - 2));
            } else {
                assertThat(kept).as(fence.where()).isEqualTo(quoted);
            }
        }
    }

    /** Quotes anew what the program writes, as many lines of it as were quoted where the end was left out. */
    private static void update(Path page, Fence fence, String call, String quoted, String kept) throws IOException {
        String text = kept;
        if (quoted.endsWith("…\n")) {
            text = kept.lines()
                    .limit(quoted.lines().count() - 1)
                    .map(line -> line + "\n")
                    .collect(Collectors.joining("", "", "…\n"));
        }
        String whole = Files.readString(page);
        Files.writeString(page, whole.replace("```console\n" + fence.text(), "```console\n" + call + "\n" + text));
    }

    private static Set<String> everywhere() {
        return options(App.commandLine());
    }

    private static Set<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
