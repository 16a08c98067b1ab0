package dev.earnest.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A shell inside the test whose lines are typed one by one. */
public final class ShellRun {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    final LoadedData data;
    final ShellSession session;
    private int code;

    private ShellRun(Surroundings surroundings, List<String> globals, String catalog) {
        Call call = new Call("shell", new PrintWriter(out), new PrintWriter(err));
        data = new LoadedData(line -> call.err().println(line));
        Console console = new Console(surroundings.with(data), new GlobalOptions(), call);
        DataOptions options = new DataOptions();
        Dials dials = new Dials(catalog, options, console);
        session = new ShellSession(dials, new ShellWords(catalog, options.words(), globals), console);
    }

    /** A catalog with the data of its folder, as if lines came from a pipe. */
    public static ShellRun of(String catalog) {
        return new ShellRun(Surroundings.ofPipe(), List.of(), catalog);
    }

    /** The same with commands that draw as on a terminal so many columns wide. */
    public static ShellRun wide(String catalog, int columns) {
        List<String> look = List.of("-f", "table", "--width", String.valueOf(columns));
        return new ShellRun(Surroundings.ofPipe(), look, catalog);
    }

    /** Types a line; all that is written, results before remarks. */
    public String type(String line) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        code = session.execute(line);
        return out.toString() + err;
    }

    /** Types a line that must end well. */
    public String fine(String line) {
        String written = type(line);
        if (code != 0) throw new AssertionError(line + " ended with " + code + "\n" + written);
        return written;
    }

    /** What the line that runs has written so far. */
    String written() {
        return out.toString() + err;
    }

    /** The exit code of the last line. */
    public int code() {
        return code;
    }

    /** A run of the command itself that reads these lines. */
    public static CliRun script(String lines, String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "shell";
        System.arraycopy(args, 0, all, 1, args.length);
        return CliRun.of(CliRun.reading(new java.io.ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))), all);
    }
}
