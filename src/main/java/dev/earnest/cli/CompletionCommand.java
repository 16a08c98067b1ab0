package dev.earnest.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Prints a script that completes commands and options in a shell. */
@Command(
        name = "completion",
        description = "Print a completion script for bash, zsh or fish.",
        footer = {
            "",
            "Examples:",
            "  source <(earnest completion bash)                              in ~/.bashrc or ~/.zshrc",
            "  earnest completion fish > ~/.config/fish/completions/earnest.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    /** Shells that have a script; zsh runs that of bash. */
    enum Shell {
        BASH,
        ZSH,
        FISH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    CommandSpec spec;

    @ParentCommand
    App app;

    @Parameters(
            paramLabel = "SHELL",
            arity = "0..1",
            defaultValue = "bash",
            converter = OfShell.class,
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless told.")
    Shell shell;

    @Override
    public Integer call() {
        String script = shell == Shell.FISH
                ? FishCompletion.script(spec.commandLine().getParent())
                : AutoComplete.bash("earnest", spec.commandLine().getParent());
        app.console(spec).write(out -> out.append(script).append('\n'));
        return ExitCode.OK;
    }

    static final class OfShell implements picocli.CommandLine.ITypeConverter<Shell> {
        @Override
        public Shell convert(String word) throws TypeConversionException {
            return Words.of(Shell.class, word);
        }
    }
}
