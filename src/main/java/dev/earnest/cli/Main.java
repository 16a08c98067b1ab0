package dev.earnest.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The program: runs a command line and ends with its exit code. */
public final class Main {
    private Main() {}

    /** Runs the program and ends the process. */
    public static void main(String[] args) {
        System.exit(run(out(), err(), args));
    }

    /** The program with its commands paid by an engine; the exit code. */
    public static int run(Engine engine, String... args) {
        return run(Surroundings.ofProcess().on(engine), out(), err(), args);
    }

    private static OutputStream out() {
        return new StandardStream(new FileOutputStream(FileDescriptor.out), false);
    }

    private static OutputStream err() {
        return new StandardStream(new FileOutputStream(FileDescriptor.err), true);
    }

    /** The whole program on other streams than the process's; the exit code. */
    static int run(OutputStream result, OutputStream remarks, String... args) {
        return run(Surroundings.ofProcess(), result, remarks, args);
    }

    private static int run(Surroundings surroundings, OutputStream result, OutputStream remarks, String... args) {
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = writer(new BufferedOutputStream(result, 1 << 16));
        PrintWriter err = writer(remarks);
        int code;
        try {
            code = execute(surroundings, out, err, args);
            out.flush();
        } catch (StdoutClosed e) {
            code = ExitCode.OK;
        } catch (Throwable e) {
            err.println(Failures.describe(e, Call.EARNEST));
            code = ExitCode.FAILED;
        }
        err.flush();
        return code;
    }

    private static PrintWriter writer(OutputStream bytes) {
        return new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), false);
    }

    /** The same with results to {@code out} and remarks to {@code err}. */
    static int execute(Surroundings surroundings, PrintWriter out, PrintWriter err, String... args) {
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            out.println("earnest " + Version.text());
            return ExitCode.OK;
        }
        String[] words;
        try {
            words = Arguments.expand(args);
        } catch (IOException e) {
            err.println("error: " + e.getMessage());
            return ExitCode.USAGE;
        }
        return execute(RunRecord.begin(asksForManifest(words), false), surroundings, out, err, words);
    }

    /** The same, of words that stand for themselves, told in a record that has begun. */
    static int execute(RunRecord record, Surroundings surroundings, PrintWriter out, PrintWriter err, String... words) {
        ShortCut shortCut = surroundings.engine() == null ? ShortCut.of(words) : null;
        return shortCut == null
                ? App.execute(record, surroundings, out, err, words)
                : shortCut.run(record, List.of(words), surroundings, out, err);
    }

    /** Whether SHA-256 of all that is read are wanted; asked before anything is. */
    static boolean asksForManifest(String... words) {
        return List.of(words).stream().anyMatch(word -> word.equals("--manifest") || word.startsWith("--manifest="));
    }
}
