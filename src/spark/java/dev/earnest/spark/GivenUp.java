package dev.earnest.spark;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Why Spark gave up a job, for whoever asked for it. */
final class GivenUp {
    /** How Spark tells of an executor that ended for want of memory. */
    private static final String ENDED = "exited with code 52";

    private GivenUp() {}

    private static boolean ranOut(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage());
            if (cause instanceof OutOfMemoryError || words.contains("OutOfMemoryError") || words.contains(ENDED)) {
                return true;
            }
        }
        return false;
    }

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
        if (ranOut(error)) {
            return Heap.tooSmall("a part of the data");
        }
        String words = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        String first = words.lines().findFirst().orElse(words);
        String next = first.contains("_MEMORY]") ? " Allow more memory: EARNEST_SPARK_MEMORY." : "";
        return new UncheckedIOException("Spark gave up: " + first + next, new IOException(error));
    }
}
