package dev.earnest.cli;

import dev.earnest.deal.Input;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that a catalog and its data lie in, on disk or at a git reference. */
sealed interface Folder {
    /** Names of the files in it, sorted. */
    List<String> names();

    /** The bytes of a file in it. */
    byte[] bytes(String name);

    /** A file in it as input data. */
    Input input(String name);

    /** A file in it as the user would write it. */
    String label(String name);

    /** Where it is on disk; null where it is not. */
    @Nullable
    Path path();

    /** A folder on disk. */
    record OnDisk(Path path) implements Folder {
        @Override
        public List<String> names() {
            try (Stream<Path> files = Files.list(path)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> String.valueOf(file.getFileName()))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("could not read the folder " + path + ": " + OutputFile.reason(e), e);
            }
        }

        @Override
        public byte[] bytes(String name) {
            return CatalogFiles.read(path.resolve(name));
        }

        @Override
        public Input input(String name) {
            return Input.of(path.resolve(name));
        }

        @Override
        public String label(String name) {
            return path.resolve(name).toString();
        }
    }

    /** A folder at a git reference. */
    record InGit(Git git) implements Folder {
        @Override
        public List<String> names() {
            return git.children().stream().sorted().toList();
        }

        @Override
        public byte[] bytes(String name) {
            byte[] bytes = git.child(name).bytes();
            if (bytes == null) {
                throw new UncheckedIOException(new IOException("could not read " + label(name)));
            }
            return bytes;
        }

        @Override
        public Input input(String name) {
            return new Input(label(name), null, new ByteArrayInputStream(bytes(name)));
        }

        @Override
        public String label(String name) {
            return git.child(name).name();
        }

        @Override
        public @Nullable Path path() {
            return null;
        }
    }
}
