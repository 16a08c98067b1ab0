package dev.earnest.cli;

import dev.earnest.problem.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line in a line or two, with the nearest legal word and where to read more. */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        String split = SplitPattern.help(List.of(args));
        return tell(describe(error, command) + (split == null ? "" : "\n" + split), Call.of(command));
    }

    /** Tells what a command says of its own command line. */
    static int tell(UsageError error, Call call) {
        return tell(error.getMessage() + (error.help() == null ? "" : "\n" + error.help()), call);
    }

    /** The same of a line in a shell, where there is nothing more to read. */
    static int tellInShell(UsageError error, Call call) {
        call.err().println("error: " + error.getMessage());
        if (error.help() != null) {
            error.help().lines().forEach(line -> call.err().println("  " + line));
        }
        call.err().flush();
        return ExitCode.USAGE;
    }

    private static int tell(String what, Call call) {
        List<String> lines = new ArrayList<>(what.lines().toList());
        StringBuilder text =
                new StringBuilder("error: ").append(lines.remove(0)).append('\n');
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("  more: ").append(call.words()).append(" --help");
        call.err().println(text);
        call.err().flush();
        return ExitCode.USAGE;
    }

    private static String describe(ParameterException error, CommandLine command) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        if (error instanceof MissingParameterException missing) {
            return missing(missing, command);
        }
        ArgSpec argument = error.getArgSpec();
        if (error.getCause() instanceof TypeConversionException conversion && argument != null) {
            return name(argument) + ": " + conversion.getMessage();
        }
        String message = String.valueOf(error.getMessage());
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    private static String unmatched(String word, CommandLine command) {
        if (word.length() > 1 && word.startsWith("-")) {
            String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            List<String> legal = new ArrayList<>();
            for (OptionSpec spec : command.getCommandSpec().options()) {
                legal.addAll(List.of(spec.names()));
            }
            legal.removeIf(name -> !name.startsWith("--"));
            return command.getCommandName() + " has no option `" + option + "`" + Words.guess(option, legal);
        }
        if (command.getParent() == null) {
            List<String> legal = Commands.names();
            String nearest = Nearest.to(word, legal);
            return "unknown command `" + word + "`"
                    + (nearest == null
                            ? "\nthe commands: " + String.join(", ", legal)
                            : "\ndid you mean `" + nearest + "`?");
        }
        return command.getCommandName() + " has no use for `" + word + "`";
    }

    private static String missing(MissingParameterException error, CommandLine command) {
        ArgSpec argument =
                error.getMissing().isEmpty() ? null : error.getMissing().get(0);
        if (argument instanceof OptionSpec option
                && String.valueOf(error.getMessage()).contains("parameter for option")) {
            return option.longestName() + " needs " + option.paramLabel();
        }
        List<String> names = error.getMissing().stream().map(UsageErrors::name).toList();
        return command.getCommandName() + " needs " + (names.isEmpty() ? "more" : String.join(" and ", names));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
