package dev.earnest.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line asks for something that cannot be (exit code 2). */
final class UsageError extends ParameterException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String help;

    /** @param help the next action; null where there is none */
    UsageError(CommandLine commandLine, String message, @Nullable String help) {
        super(commandLine, message);
        this.help = help;
    }

    @Nullable
    String help() {
        return help;
    }
}
