package dev.earnest.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Completes a line of the shell to a command line of the program: with the shell's catalog, data and changes, wherever the
 * command takes them.
 *
 * @param catalog as named when the shell was started
 * @param data options of the data, with their values
 * @param globals options of every command that were given to the shell
 */
record ShellWords(String catalog, List<List<String>> data, List<String> globals) {

    /** The command line. Options of the line come last: they have the last word. */
    String[] complete(List<String> typed, @Nullable String file, Overlay overlay, Surroundings surroundings) {
        String name = typed.get(0);
        List<String> all = new ArrayList<>(globals);
        all.add(name);
        CommandSpec spec = spec(name, surroundings);
        List<String> rest = typed.subList(1, typed.size());
        boolean asksHelp = rest.contains("--help") || rest.contains("-h");
        if (spec != null && !asksHelp) {
            if (takesCatalog(spec)) {
                all.add(catalog);
            } else if (name.equals("test") && rest.stream().allMatch(word -> word.startsWith("-"))) {
                all.add(folder());
            }
            data.stream().filter(option -> takes(spec, option.get(0))).forEach(all::addAll);
            changes(spec, name, overlay, all);
        }
        all.addAll(rest);
        if (file != null) {
            all.add("--output=" + file);
        }
        return all.toArray(String[]::new);
    }

    /** Comparisons take scenarios for programs side by side; here they are one. */
    private static void changes(CommandSpec spec, String name, Overlay overlay, List<String> all) {
        if (!takes(spec, "--set")) {
            return;
        }
        if (name.equals("compare")) {
            if (!overlay.with().isEmpty()) {
                all.addAll(List.of("--with", String.join("+", overlay.with())));
            }
        } else {
            overlay.with().forEach(with -> all.addAll(List.of("--with", with)));
        }
        overlay.set().forEach(set -> all.add("--set=" + set));
    }

    static boolean takesCatalog(CommandSpec spec) {
        List<PositionalParamSpec> positionals = spec.positionalParameters();
        return !positionals.isEmpty() && positionals.get(0).paramLabel().equals("CATALOG");
    }

    private static boolean takes(CommandSpec spec, String option) {
        return spec.findOption(option) != null;
    }

    private static @Nullable CommandSpec spec(String name, Surroundings surroundings) {
        CommandLine command = App.commandLine(surroundings, Commands.namedIn(name))
                .getSubcommands()
                .get(name);
        return command == null ? null : command.getCommandSpec();
    }

    /** The folder in which tests of the catalog lie. */
    private String folder() {
        Path path = Path.of(catalog);
        Path parent = path.getParent();
        return Files.isDirectory(path) ? catalog : parent == null ? "." : parent.toString();
    }

    /** The options of every command that hold for all lines. */
    static List<String> globals(GlobalOptions options) {
        List<String> words = new ArrayList<>();
        Object[][] values = {
            {"--threads", options.threads},
            {"--width", options.width},
            {"--color", options.color},
            {"--top", options.top == null ? null : options.top == Integer.MAX_VALUE ? "all" : options.top}
        };
        Arrays.stream(values)
                .filter(pair -> pair[1] != null)
                .forEach(pair -> words.addAll(List.of(pair[0].toString(), String.valueOf(pair[1]))));
        Object[][] flags = {
            {"--quiet", options.quiet},
            {"--verbose", options.verbose},
            {"--excel-safe", options.excelSafe},
            {"--debug", options.debug}
        };
        Arrays.stream(flags)
                .filter(pair -> Boolean.TRUE.equals(pair[1]))
                .forEach(pair -> words.add(pair[0].toString()));
        return words;
    }
}
