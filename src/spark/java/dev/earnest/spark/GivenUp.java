package dev.earnest.spark;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Why Spark gave up a job, for whoever asked for it. */
final class GivenUp {
    private GivenUp() {}

    /** What to throw instead; the same where it has nothing to do with Spark. */
    static RuntimeException of(RuntimeException error) {
        Throwable why = error;
        boolean ofSpark = false;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
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
