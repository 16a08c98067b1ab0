package dev.earnest.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * One argument as it was given.
 *
 * @param option its longest name; empty for a word that is no option
 * @param value null for an option without one
 */
record Given(String option, @Nullable String value) {
    private static final Map<String, String> LONG =
            Map.of("-f", "--format", "-o", "--output", "-q", "--quiet", "-v", "--verbose");

    /** An option by any of its names. */
    static Given option(String name, @Nullable String value) {
        return new Given(LONG.getOrDefault(name, name), value);
    }

    /** All arguments of the command that was called, in the order given. */
    static List<Given> of(ParseResult parsed) {
        List<Given> all = new ArrayList<>();
        ParseResult command = parsed;
        while (true) {
            for (OptionSpec option : new LinkedHashSet<>(command.matchedOptions())) {
                add(option, all);
            }
            command.matchedPositionals().stream()
                    .distinct()
                    .flatMap(words -> words.originalStringValues().stream())
                    .forEach(word -> all.add(new Given("", word)));
            if (!command.hasSubcommand()) {
                return all;
            }
            command = command.subcommand();
        }
    }

    private static void add(OptionSpec option, List<Given> all) {
        if (option.arity().max() == 0) {
            all.add(new Given(option.longestName(), null));
        } else {
            option.originalStringValues().forEach(value -> all.add(new Given(option.longestName(), value)));
        }
    }
}
