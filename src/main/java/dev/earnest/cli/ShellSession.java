package dev.earnest.cli;

import dev.earnest.problem.Nearest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** What runs the lines of a shell: its own few commands, and those of the program on what is loaded. For one thread. */
final class ShellSession {
    /** The shell's own commands with their words, in the order of its help. */
    static final List<List<String>> OWN = List.of(
            List.of("set", "PATH VALUE", "change one value, and say what that does; ~ takes the key out"),
            List.of("with", "SCENARIO", "apply a scenario file"),
            List.of("undo", "", "take the last change back"),
            List.of("reset", "[PATH]", "take all changes back, or those of one place"),
            List.of("diff", "", "what is changed, and what that comes to"),
            List.of("save", "FILE [BECAUSE]", "write the changes as a scenario; --force overwrites"),
            List.of("watch", "[COMMAND]", "say what became of it each time a file is saved; Ctrl-C ends it"),
            List.of("help", "[COMMAND]", "this list, or a command's own help"),
            List.of("exit", "", "leave, as Ctrl-D does"));

    /** Commands for which {@code >} and {@code |} are part of what follows. */
    private static final Set<String> WHOLE = Set.of("set", "watch");

    private final Dials dials;
    private final ShellWords words;
    private Console console;
    private boolean over;

    ShellSession(Dials dials, ShellWords words, Console console) {
        this.dials = dials;
        this.words = words;
        this.console = console;
    }

    static List<String> ownNames() {
        return OWN.stream().map(own -> own.get(0)).toList();
    }

    /** The catalog as named. */
    String catalog() {
        return words.catalog();
    }

    Dials dials() {
        return dials;
    }

    Console console() {
        return console;
    }

    /** The terminal is so many columns wide now. */
    void resized(int columns) {
        if (columns > 0 && columns != console.surroundings().columns()) {
            Surroundings around = console.surroundings().wide(columns);
            console = new Console(around, console.options(), console.call());
        }
    }

    /** Whether somebody asked to leave. */
    boolean isOver() {
        return over;
    }

    /** Runs a line; its exit code. */
    int execute(String text) {
        try {
            TypedLine line = TypedLine.parse(text);
            if (line.words().isEmpty()) {
                if (line.file() != null || line.pipe() != null) {
                    throw new UsageError("no command stands before > or |", null);
                }
                return ExitCode.OK;
            }
            String news = dials.reread();
            if (!news.isEmpty()) {
                console.say(news);
            }
            String pipe = line.pipe();
            boolean whole = WHOLE.contains(line.words().get(0));
            if (pipe != null && !whole) {
                return PipedProgram.run(pipe, console, (surroundings, out) -> run(line, surroundings, out));
            }
            return run(line, console.surroundings(), console.call().out());
        } catch (CancellationException e) {
            return interrupted();
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private int interrupted() {
        Thread.interrupted();
        console.call().err().println("interrupted");
        console.call().err().flush();
        return ExitCode.INTERRUPTED;
    }

    private int failed(RuntimeException e) {
        return e instanceof UsageError usage
                ? UsageErrors.tellInShell(usage, console.call())
                : Failures.end(e, console);
    }

    private int run(TypedLine line, Surroundings surroundings, PrintWriter out) {
        String command = line.words().get(0);
        if (!ownNames().contains(command) && !command.equals("quit")) {
            return program(line, surroundings, out);
        }
        List<String> arguments = line.words().subList(1, line.words().size());
        if (command.equals("watch")) {
            return watch(line);
        }
        if (command.equals("help") && !arguments.isEmpty() && !ownNames().contains(arguments.get(0))) {
            return program(line, surroundings, out);
        }
        String answer = own(command, arguments, line);
        String file = line.file();
        if (file != null && !WHOLE.contains(command)) {
            byte[] bytes = (answer + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            OutputFile.write(Path.of(file), to -> to.write(bytes));
        } else if (!answer.isEmpty()) {
            out.println(answer);
            out.flush();
        }
        return ExitCode.OK;
    }

    private String own(String command, List<String> arguments, TypedLine line) {
        return switch (command) {
            case "set" -> line.rest().isEmpty() ? dials.diff() : dials.set(line.rest());
            case "with" -> dials.with(one(command, arguments, "a scenario file"));
            case "undo" -> {
                none(command, arguments);
                yield dials.undo();
            }
            case "reset" -> dials.reset(arguments.isEmpty() ? "" : one(command, arguments, "a path"));
            case "diff" -> {
                none(command, arguments);
                yield dials.diff();
            }
            case "save" -> save(arguments);
            case "help" -> ShellHelp.text(arguments);
            default -> {
                none(command, arguments);
                over = true;
                yield "";
            }
        };
    }

    private String save(List<String> arguments) {
        List<String> rest = new ArrayList<>(arguments);
        boolean force = rest.remove("--force");
        if (rest.isEmpty()) {
            throw new UsageError("save needs a file", "save scenario.yaml 'why it is proposed'");
        }
        String because = rest.size() == 1 ? null : String.join(" ", rest.subList(1, rest.size()));
        return dials.save(Path.of(rest.get(0)), because, force);
    }

    private static String one(String command, List<String> arguments, String what) {
        if (arguments.size() != 1) {
            throw new UsageError(command + " needs " + what + (arguments.isEmpty() ? "" : " and no more"), null);
        }
        return arguments.get(0);
    }

    private static void none(String command, List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw new UsageError(command + " has no use for `" + arguments.get(0) + "`", null);
        }
    }

    /** Runs a command of the program on what is loaded and changed. */
    private int program(TypedLine line, Surroundings surroundings, PrintWriter out) {
        String command = line.words().get(0);
        if (!Commands.names().contains(command) && !command.startsWith("-")) {
            List<String> legal = new ArrayList<>(ownNames());
            legal.addAll(Commands.names());
            String nearest = Nearest.to(command, legal);
            throw new UsageError(
                    "unknown command `" + command + "`",
                    nearest == null ? "help lists them" : "did you mean `" + nearest + "`?");
        }
        if (command.equals("shell")) {
            throw new UsageError("you are in a shell already", null);
        }
        if (command.equals("test") && dials.overlay().size() > 0) {
            console.say("tests run on the catalog as it is written, without what is changed here");
        }
        String[] all = words.complete(line.words(), line.file(), dials.overlay(), surroundings);
        console.detail("earnest " + String.join(" ", all));
        return App.execute(surroundings, out, console.call().err(), all);
    }

    private int watch(TypedLine line) {
        List<String> command = line.words().subList(1, line.words().size());
        Watching watching = new Watching(console, dials::stamps);
        return watching.run(changed -> {
            if (command.isEmpty()) {
                String news = dials.reread();
                console.say(news.isEmpty() ? "watching; Ctrl-C ends it" : news);
                return ExitCode.OK;
            }
            return execute(line.rest());
        });
    }

    /** What is lost on leaving; null where nothing is. */
    @Nullable
    String farewell() {
        List<String> unsaved = dials.unsaved();
        return unsaved.isEmpty() ? null : "not saved: " + String.join(" ", unsaved);
    }
}
