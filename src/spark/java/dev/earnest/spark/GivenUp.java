package dev.earnest.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;

/** Why Spark gave up a job, for whoever asked for it. */
final class GivenUp {
    /** What Spark says of work that it leaves because somebody stops it, as Ctrl-C does. */
    private static final String STOPPED = "SparkContext was shut down";

    private GivenUp() {}

    /** What to throw instead; the same where it has nothing to do with Spark. */
    static RuntimeException of(RuntimeException error) {
        Throwable why = error;
        boolean ofSpark = false;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(STOPPED)) {
                return new CancellationException("Spark was stopped");
            }
            ofSpark |= cause.getClass().getName().startsWith("org.apache.");
            why = cause;
        }
        if (!ofSpark) {
            return error;
        }
        String words = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        String first = words.lines().findFirst().orElse(words);
        return new UncheckedIOException("Spark gave up: " + first, new IOException(error));
    }
}
