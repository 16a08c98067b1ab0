package dev.earnest.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Takes the lines of a shell from a person at a terminal. Only here and in what it makes is the line editor loaded. */
final class ShellTerminal {
    private final ShellSession session;
    private final Terminal terminal;
    private final LineReader reader;
    private final ShellPrompt prompt;

    private ShellTerminal(ShellSession session, LoadedData data, Terminal terminal) {
        this.session = session;
        this.terminal = terminal;
        this.prompt = new ShellPrompt(session, data);
        Surroundings around = session.console().surroundings();
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .appName("earnest")
                .terminal(terminal)
                .parser(new ShellParser())
                .completer(new ShellCompleter(session, data))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
                .option(LineReader.Option.AUTO_FRESH_LINE, true)
                .option(LineReader.Option.MOUSE, false)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P > ")
                .variable(LineReader.LIST_MAX, 200);
        if (session.console().look().colour()) {
            builder.highlighter(new ShellHighlighter(session));
        }
        Path history = history(around);
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        this.reader = builder.build();
    }

    /** Runs until somebody leaves; the exit code. */
    static int run(ShellSession session, LoadedData data) {
        try (Terminal terminal = TerminalBuilder.builder()
                .name("earnest")
                .system(true)
                .dumb(true) // where there is nothing better, without a word
                .nativeSignals(true)
                .build()) {
            return run(session, data, terminal);
        } catch (IOException e) {
            throw new UncheckedIOException("could not use the terminal: " + OutputFile.reason(e), e);
        }
    }

    /** The same on a terminal that is there. */
    static int run(ShellSession session, LoadedData data, Terminal terminal) {
        return new ShellTerminal(session, data, terminal).loop();
    }

    private int loop() {
        Thread own = Thread.currentThread();
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> own.interrupt());
        try {
            session.console().hint(prompt.welcome());
            while (!session.isOver()) {
                String line = line();
                if (line == null) {
                    break;
                }
                Thread.interrupted();
                session.resized(terminal.getColumns());
                session.execute(line);
                session.console().call().out().flush();
                session.console().call().err().flush();
            }
            String farewell = session.farewell();
            if (farewell != null) {
                session.console().say(farewell);
            }
            return ExitCode.OK;
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
        }
    }

    /** The next line, empty after Ctrl-C; null at the end. */
    private @Nullable String line() {
        try {
            return reader.readLine(prompt.text());
        } catch (UserInterruptException e) {
            return "";
        } catch (EndOfFileException e) {
            return null;
        }
    }

    /** Where lines are kept; null where there is no place for them. */
    private static @Nullable Path history(Surroundings around) {
        String state = around.variable("XDG_STATE_HOME");
        String home = around.variable("HOME");
        String user = home == null ? System.getProperty("user.home", "") : home;
        Path folder = state != null ? Path.of(state) : Path.of(user, ".local", "state");
        try {
            return Files.createDirectories(folder.resolve("earnest")).resolve("history");
        } catch (IOException e) {
            return null;
        }
    }
}
