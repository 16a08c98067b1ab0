package dev.earnest.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that could not be written, and why; the file that was there before is as it was. */
public final class UnwrittenException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    public UnwrittenException(Path file, IOException why) {
        super("could not write " + file + ": " + reason(why), why);
    }

    /** Why it failed, in words. */
    public static String reason(IOException why) {
        if (why instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (why instanceof NoSuchFileException) {
            return "no such file";
        }
        String message = why.getMessage();
        return message == null ? why.getClass().getSimpleName() : message;
    }
}
