package dev.earnest.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The git repository that files lie in, by its folder; git itself is not asked.
 *
 * @param root where {@code .git} lies; null: in no repository
 */
record Repository(@Nullable Path root) {

    /** The repository of a file. */
    static Repository of(Path file) {
        for (Path at = file.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return new Repository(at);
            }
        }
        return new Repository(null);
    }

    /** The name of a file as programs beside git know it: from the root on, with forward slashes; others stay as they are. */
    static String name(String file) {
        try {
            Path path = Path.of(file);
            return Files.exists(path) ? of(path).relative(file) : file.replace('\\', '/');
        } catch (InvalidPathException e) {
            return file;
        }
    }

    /** A file from the root on, with forward slashes. */
    String relative(String file) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        Path from = root;
        String name = from != null && path.startsWith(from) ? String.valueOf(from.relativize(path)) : file;
        return name.replace('\\', '/');
    }
}
