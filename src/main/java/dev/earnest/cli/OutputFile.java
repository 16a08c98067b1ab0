package dev.earnest.cli;

import dev.earnest.output.Outputs;
import dev.earnest.output.UnwrittenException;
import dev.earnest.output.WholeFile;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes a file whole or not at all, and says in words what went wrong. Every command writes its files through it; names
 * that come from the data are made by {@link dev.earnest.output.FileNames}.
 */
final class OutputFile {
    /** What is written into the file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What is written into the file, by place. */
    @FunctionalInterface
    interface Places {
        void writeTo(FileChannel out) throws IOException;
    }

    private OutputFile() {}

    /** Returns how many bytes it has. */
    static long write(Path file, Content content) {
        return write(file, content, channel -> {
            try (OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                content.writeTo(out);
            }
        });
    }

    /** @param places the same content, for a file in which any place can be written */
    static long write(Path file, Content content, Places places) {
        check(file);
        try (WholeFile whole = WholeFile.at(file)) {
            if (whole.hasPlaces()) {
                places.writeTo(whole.channel());
            } else {
                try (OutputStream out = whole.stream()) {
                    content.writeTo(out);
                }
            }
            return whole.keep();
        } catch (IOException e) {
            throw new UnwrittenException(file, e);
        } catch (UncheckedIOException e) {
            throw new UnwrittenException(file, Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e)));
        }
    }

    /** Fails where the folder of {@code file} is missing, or it is a folder itself. */
    private static void check(Path file) {
        if (Outputs.current().isRehearsal()) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw unusable("no-such-folder", file, "the folder of `" + file + "` does not exist", "create it first");
        }
        if (Files.isDirectory(file)) {
            throw unusable("output-is-folder", file, "`" + file + "` is a folder", "name a file in it");
        }
    }

    private static InputException unusable(String code, Path file, String message, String help) {
        return new InputException(Problem.error(code, Span.ofFile(file.toString()), message, help));
    }

    /** Why it failed, in words. */
    static String reason(IOException e) {
        return UnwrittenException.reason(e);
    }
}
