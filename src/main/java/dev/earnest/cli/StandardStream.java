package dev.earnest.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Standard output or error as bytes that says so when it can no longer be written, which Java's own swallows. */
final class StandardStream extends OutputStream {
    private final FileOutputStream target;
    private final boolean silent;
    private boolean closed;

    /** @param silent whether a failure to write is no reason to stop (standard error) */
    StandardStream(FileOutputStream target, boolean silent) {
        this.target = target;
        this.silent = silent;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        if (closed) {
            return;
        }
        try {
            target.write(bytes, from, length);
        } catch (IOException e) {
            closed = true;
            fail(e);
        }
    }

    private void fail(IOException e) {
        if (silent) {
            return;
        }
        String why = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (why.contains("pipe") || why.contains("stream closed")) {
            throw new StdoutClosed();
        }
        throw new UncheckedIOException("could not write to standard output: " + e.getMessage(), e);
    }
}
