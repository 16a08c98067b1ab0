package dev.earnest.cli;

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
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all: beside it first, then under its name. */
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

    static void write(Path file, Content content) {
        write(file, content, channel -> {
            try (OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                content.writeTo(out);
            }
        });
    }

    /** @param places the same content, for a file in which any place can be written */
    static void write(Path file, Content content, Places places) {
        Path target = target(file);
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                    content.writeTo(out);
                }
                return;
            }
            Path folder = target.toAbsolutePath().getParent();
            Path beside = Files.createTempFile(folder, ".earnest-", ".part");
            beside.toFile().deleteOnExit();
            try {
                try (FileChannel out = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                    places.writeTo(out);
                }
                Permissions.like(target, beside);
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file + ": " + reason(e), e);
        }
    }

    /** The file itself where the name is a link; fails where its folder is missing or it is a folder. */
    private static Path target(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw unusable("no-such-folder", file, "the folder of `" + file + "` does not exist", "create it first");
        }
        if (Files.isDirectory(file)) {
            throw unusable("output-is-folder", file, "`" + file + "` is a folder", "name a file in it");
        }
        try {
            return Files.exists(file) ? file.toRealPath() : file;
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file + ": " + reason(e), e);
        }
    }

    private static InputException unusable(String code, Path file, String message, String help) {
        return new InputException(Problem.error(code, Span.ofFile(file.toString()), message, help));
    }

    /** Why it failed, in words. */
    static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof java.nio.file.NoSuchFileException) {
            return "no such file";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
