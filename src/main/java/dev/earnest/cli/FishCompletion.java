package dev.earnest.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** A completion script for fish: command names first, then each command's options with their legal words. */
final class FishCompletion {
    private FishCompletion() {}

    static String script(CommandLine root) {
        StringBuilder script = new StringBuilder("# completion of earnest for fish\n");
        for (CommandLine command : root.getSubcommands().values()) {
            String name = command.getCommandName();
            script.append("complete -c earnest -n __fish_use_subcommand -f -a ")
                    .append(name)
                    .append(" -d ")
                    .append(quoted(description(command)))
                    .append('\n');
            for (OptionSpec option : command.getCommandSpec().options()) {
                if (!option.hidden()) {
                    script.append("complete -c earnest -n '__fish_seen_subcommand_from ")
                            .append(name)
                            .append('\'');
                    option(option, script);
                }
            }
        }
        return script.toString();
    }

    private static void option(OptionSpec option, StringBuilder script) {
        for (String name : option.names()) {
            script.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
        }
        if (option.arity().max() > 0) {
            script.append(" -r");
        }
        if (option.completionCandidates() != null) {
            script.append(" -f -a ").append(quoted(String.join(" ", option.completionCandidates())));
        }
        String[] text = option.description();
        script.append(" -d ").append(quoted(text.length == 0 ? "" : text[0])).append('\n');
    }

    private static String description(CommandLine command) {
        String[] text = command.getCommandSpec().usageMessage().description();
        return text.length == 0 ? "" : text[0];
    }

    private static String quoted(String text) {
        int sentence = text.indexOf(". ");
        String first = sentence < 0 ? text : text.substring(0, sentence);
        return "'" + first.replace("${COMPLETION-CANDIDATES}", "one word").replace("'", "\\'") + "'";
    }
}
