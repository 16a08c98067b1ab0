package dev.earnest.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Hands the result of a line to a program, such as a pager, by the system's own shell. */
final class PipedProgram {
    /** Something that writes a result. */
    @FunctionalInterface
    interface Source {
        /** Writes it; the exit code. */
        int run(Surroundings surroundings, PrintWriter out);
    }

    private PipedProgram() {}

    /** Runs both; the exit code of what writes, or that something failed behind the pipe. */
    static int run(String program, Console console, Source source) {
        boolean terminal = console.surroundings().outIsTerminal();
        console.call().out().flush();
        try {
            Process process = start(program, terminal);
            Thread copy = terminal ? null : copy(process, console.call().out());
            int code;
            try (PrintWriter out = new PrintWriter(
                    new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)))) {
                code = source.run(console.surroundings().inPipe(), out);
            }
            int after = end(process);
            if (copy != null) {
                copy.join();
            }
            console.call().out().flush();
            return code != ExitCode.OK || after == 0 ? code : failed(program, after, console);
        } catch (IOException e) {
            throw new UncheckedIOException("could not run `" + program + "`: " + OutputFile.reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static int failed(String program, int code, Console console) {
        console.call().err().println("error: `" + program + "` ended with " + code);
        console.call().err().flush();
        return ExitCode.FAILED;
    }

    private static Process start(String program, boolean terminal) throws IOException {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> words = windows ? List.of("cmd", "/c", program) : List.of("sh", "-c", program);
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (terminal) {
            builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        }
        return builder.start();
    }

    /** Where the result goes is not the process's own standard output. */
    private static Thread copy(Process process, PrintWriter to) {
        Thread thread = new Thread(
                () -> {
                    try (Reader out = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
                        out.transferTo(to);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                "pipe");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Ctrl-C goes to the pager too, which knows what to do with it: it is waited for. */
    private static int end(Process process) {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                // the pager has it
            }
        }
    }
}
