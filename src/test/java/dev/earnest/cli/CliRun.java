package dev.earnest.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** One run of the program inside the test: its exit code and all it wrote. */
public record CliRun(int exitCode, String out, String err) {

    /** As if in a pipe, with an empty environment. */
    public static CliRun of(String... args) {
        return of(Surroundings.ofPipe(), args);
    }

    /** In other surroundings. */
    static CliRun of(Surroundings surroundings, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(surroundings, new PrintWriter(out), new PrintWriter(err), args);
        return new CliRun(code, out.toString(), err.toString());
    }

    /** A UTF-8 terminal so many columns wide. */
    static Surroundings terminal(int columns) {
        return new Surroundings(true, true, true, columns, true, Map.of(), InputStream.nullInputStream());
    }

    /** A pipe with variables set. */
    static Surroundings environment(Map<String, String> variables) {
        return new Surroundings(false, false, false, 0, true, variables, InputStream.nullInputStream());
    }

    /** A pipe with something on standard input. */
    static Surroundings reading(InputStream in) {
        return new Surroundings(false, false, false, 0, true, Map.of(), in);
    }

    /** This run, which must have ended well. */
    public CliRun fine() {
        if (exitCode != 0) {
            throw new AssertionError("exit code " + exitCode + "\n" + out + "\n" + err);
        }
        return this;
    }
}
