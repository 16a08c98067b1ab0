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
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Ends a run that failed: problems of the input for the user, anything else in one line with a report saved. */
final class Failures implements IExecutionExceptionHandler {
    private final App app;

    Failures(App app) {
        this.app = app;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        command.getErr().flush();
        if (error instanceof StdoutClosed) {
            return ExitCode.OK;
        }
        Console console = app.console(command.getCommandSpec());
        if (error instanceof InputException input) {
            console.problems(input.problems());
            failedReport(input, console, command);
            return ExitCode.USAGE;
        }
        if (console.options().debug) {
            error.printStackTrace(command.getErr());
        }
        command.getErr().println(describe(error, command));
        command.getErr().flush();
        return ExitCode.FAILED;
    }

    /** A program that waits for JSON gets JSON that says it failed. */
    private static void failedReport(InputException input, Console console, CommandLine command) {
        Format format = console.options().format;
        if (console.options().output == null && (format == Format.JSON || format == Format.NDJSON)) {
            String schema = "earnest/" + command.getCommandName() + "/1";
            FailureJson.write(schema, Version.text(), input.problems(), format == Format.JSON, command.getOut());
            command.getOut().flush();
        }
    }

    /** One line for any failure that is not the input's. */
    static String describe(Throwable error, CommandLine command) {
        if (error instanceof UncheckedIOException || error instanceof IOException) {
            return "error: " + error.getMessage();
        }
        if (error instanceof OutOfMemoryError) {
            return "error: out of memory\n  give it more: EARNEST_JAVA_OPTS=-Xmx4g";
        }
        return "error: " + command.getCommandSpec().qualifiedName() + " failed in a way it should not: "
                + error.getClass().getSimpleName() + saved(error);
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
