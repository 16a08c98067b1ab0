package dev.earnest.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the usual command lines of the usual commands by itself: the library that knows all of them takes longer to
 * load than a catalog to validate. It knows only what is right. Anything else, such as help, a mistake, options run
 * together or a command that is not here, is the library's, which has the last word on what is legal.
 */
final class ShortCut {
    final GlobalOptions options = new GlobalOptions();

    @Nullable
    Command command;

    private final List<String> words = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();
    private String name = "";

    /** A command that takes its arguments one by one. */
    interface Command {
        /** Takes an option of its own; false where it has none of this name, or wants a value just where there is none. */
        boolean take(String option, @Nullable String value);

        /** Takes what is no option; false where it needs more or fewer words. */
        boolean takeWords(List<String> words);

        /** Runs; the exit code. */
        int run(Console console);
    }

    private ShortCut() {}

    /** The command that {@code args} call, with its arguments taken; null where it is left to the library. */
    static @Nullable ShortCut of(String... args) {
        ShortCut shortCut = new ShortCut();
        try {
            return shortCut.take(args) ? shortCut : null;
        } catch (RuntimeException e) {
            return null; // a word that cannot be read is the library's to explain
        }
    }

    private boolean take(String... args) {
        int at = 0;
        while (at < args.length) {
            String next = at + 1 < args.length ? args[at + 1] : "";
            int taken = isWord(args[at]) ? takeWord(args[at]) : takeOption(args[at], next);
            if (taken == 0) {
                return false;
            }
            at += taken;
        }
        return command != null && command.takeWords(words);
    }

    /** The first word names the command. How many arguments were taken; 0 where it is for the library. */
    private int takeWord(String word) {
        if (command != null) {
            words.add(word);
            given.add(new Given("", word));
            return 1;
        }
        name = word;
        command = switch (word) {
            case "validate" -> new ValidateCommand();
            case "test" -> new TestCommand();
            case "simulate" -> new SimulateCommand();
            default -> null;
        };
        return command == null ? 0 : 1;
    }

    private int takeOption(String arg, String next) {
        int equals = arg.indexOf('=');
        if (equals >= 0) {
            String value = arg.substring(equals + 1);
            return arg.startsWith("--") && isValue(value) && take(arg.substring(0, equals), value) ? 1 : 0;
        }
        if (take(arg, null)) {
            return 1;
        }
        return isValue(next) && take(arg, next) ? 2 : 0;
    }

    /** Before the command's name stand only options of every command. */
    private boolean take(String option, @Nullable String value) {
        boolean taken = options.take(option, value) || (command != null && command.take(option, value));
        if (taken) {
            given.add(Given.option(option, value));
        }
        return taken;
    }

    private static boolean isWord(String arg) {
        return arg.equals("-") || !arg.startsWith("-");
    }

    /** Whether nobody could take it for an option, for nothing, or for a word in quotes. */
    private static boolean isValue(String word) {
        return isWord(word) && !word.isEmpty() && word.charAt(0) != '"';
    }

    /** Runs the command; the exit code. */
    int run(RunRecord record, List<String> typed, Surroundings surroundings, PrintWriter out, PrintWriter err) {
        Console console = new Console(surroundings, options, new Call(name, out, err));
        record.called(name, typed, given);
        try {
            return Manifest.after(Objects.requireNonNull(command).run(console), record, console);
        } catch (Exception e) {
            return Failures.end(e, console);
        }
    }
}
