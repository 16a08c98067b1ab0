package dev.earnest.cli;

import dev.earnest.problem.InputException;
import dev.earnest.report.FailureJson;
import dev.earnest.report.Format;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Ends a run that failed: problems of the input for the user, anything else in one line with a report saved. */
final class Failures {
    private Failures() {}

    /** Says what went wrong; the exit code. */
    static int end(Exception error, Console console) {
        Call call = console.call();
        call.err().flush();
        if (error instanceof StdoutClosed) {
            return ExitCode.OK;
        }
        if (error instanceof CancellationException) {
            Thread.interrupted();
            call.err().println("interrupted");
            call.err().flush();
            return ExitCode.INTERRUPTED;
        }
        if (error instanceof UsageError usage) {
            return UsageErrors.tell(usage, call);
        }
        if (error instanceof InputException input) {
            console.problems(input.problems());
            failedReport(input, console);
            return ExitCode.USAGE;
        }
        if (console.options().debug) {
            error.printStackTrace(call.err());
        }
        call.err().println(describe(error, call.words()));
        call.err().flush();
        return ExitCode.FAILED;
    }

    /** A program that waits for JSON gets JSON that says it failed. */
    private static void failedReport(InputException input, Console console) {
        Format format = console.options().format;
        if (console.options().output == null && (format == Format.JSON || format == Format.NDJSON)) {
            Call call = console.call();
            String schema = "earnest/" + call.name() + "/1";
            FailureJson.write(schema, Version.text(), input.problems(), format == Format.JSON, call.out());
            call.out().flush();
        }
    }

    /** One line for any failure that is not the input's. */
    static String describe(Throwable error, String command) {
        if (error instanceof UncheckedIOException || error instanceof IOException) {
            return "error: " + error.getMessage();
        }
        if (error instanceof OutOfMemoryError) {
            return outOfMemory(Runtime.getRuntime().maxMemory() >> 20);
        }
        return "error: " + command + " failed in a way it should not: "
                + error.getClass().getSimpleName() + saved(error);
    }

    private static String outOfMemory(long most) {
        long ask = Math.max(256, (2 * most + 255) / 256 * 256);
        return "error: not enough memory: Java may use " + most + " MiB, and this run needs more"
                + "\n  let it use more: EARNEST_JAVA_OPTS=-Xmx" + ask
                + "m; or split the deals, or pay fewer offers at a time";
    }

    private static String saved(Throwable error) {
        StringWriter trace = new StringWriter();
        try (PrintWriter out = new PrintWriter(trace)) {
            out.println("earnest " + Version.text() + ", Java " + System.getProperty("java.version") + ", "
                    + System.getProperty("os.name"));
            error.printStackTrace(out);
        }
        try {
            Path file = Files.createTempFile("earnest-failure-", ".txt");
            Files.writeString(file, trace.toString(), StandardCharsets.UTF_8);
            return "\n  details are in " + file + "; please report it with the catalog if you can";
        } catch (IOException e) {
            return "\n  run it again with --debug for details";
        }
    }
}
