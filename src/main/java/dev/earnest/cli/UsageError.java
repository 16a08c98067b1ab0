package dev.earnest.cli;

import org.jspecify.annotations.Nullable;

/** The command line asks for something that cannot be (exit code 2). */
final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String help;

    /** @param help the next action; null where there is none */
    UsageError(String message, @Nullable String help) {
        super(message);
        this.help = help;
    }

    @Nullable
    String help() {
        return help;
    }
}
