package dev.earnest.cli;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalog files that an argument names, with the folder in which their data may lie.
 *
 * @param texts at least one
 * @param folder null where the argument is no folder
 */
record CatalogFiles(List<Text> texts, @Nullable Folder folder) {
    private static final Pattern CATALOG = Pattern.compile("(?m)^(earnest|catalog|offers)[ \t]*:");
    private static final Pattern OTHER = Pattern.compile("(?m)^(scenario|mapping|tests|set|assume)[ \t]*:");

    CatalogFiles {
        texts = List.copyOf(texts);
    }

    /**
     * One file's bytes under the name the user knows it by.
     *
     * @param name {@code <stdin>} for standard input
     */
    record Text(String name, byte[] bytes) {}

    /** What {@code argument} names: a file, a folder, {@code -} for standard input, or {@code REF:path}. */
    static CatalogFiles of(String argument, Surroundings surroundings) {
        if (argument.equals("-")) {
            return ofStandardInput(surroundings);
        }
        Path path = path(argument);
        if (path != null && Files.isDirectory(path)) {
            return of(argument, new Folder.OnDisk(path));
        }
        if (path != null && Files.exists(path)) {
            return new CatalogFiles(List.of(new Text(argument, read(path))), null);
        }
        Git git = Git.parse(argument);
        if (git == null) {
            throw new InputException(missing(argument, path));
        }
        return ofGit(git);
    }

    private static @Nullable Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static CatalogFiles ofStandardInput(Surroundings surroundings) {
        if (surroundings.inIsTerminal()) {
            throw new InputException(Problem.error(
                    "nothing-on-stdin",
                    Span.ofFile("<stdin>"),
                    "`-` reads a catalog from standard input, and that is your keyboard",
                    "pipe a catalog in: earnest validate - < catalog.yaml"));
        }
        try {
            return new CatalogFiles(List.of(new Text("<stdin>", surroundings.in().readAllBytes())), null);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read standard input: " + OutputFile.reason(e), e);
        }
    }

    private static CatalogFiles ofGit(Git git) {
        if (git.isFolder()) {
            return of(git.name(), new Folder.InGit(git));
        }
        byte[] bytes = git.bytes();
        return new CatalogFiles(List.of(new Text(git.name(), bytes == null ? new byte[0] : bytes)), null);
    }

    private static CatalogFiles of(String argument, Folder folder) {
        List<Text> texts = new ArrayList<>();
        int others = 0;
        for (String name : folder.names()) {
            if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
                continue;
            }
            byte[] bytes = isTest(name) ? new byte[0] : folder.bytes(name);
            if (isCatalog(new String(bytes, StandardCharsets.UTF_8))) {
                texts.add(new Text(folder.label(name), bytes));
            } else {
                others++;
            }
        }
        if (texts.isEmpty()) {
            throw new InputException(Problem.error(
                    "no-catalog",
                    Span.ofFile(argument),
                    others == 0
                            ? "the folder `" + argument + "` holds no YAML file"
                            : "the folder `" + argument + "` holds no catalog, only " + others + " other YAML "
                                    + (others == 1 ? "file" : "files"),
                    "a catalog has the keys `earnest:`, `catalog:` and `offers:`; begin one with: earnest init"));
        }
        return new CatalogFiles(texts, folder);
    }

    private static boolean isTest(String name) {
        return name.endsWith(".test.yaml") || name.endsWith(".test.yml");
    }

    private static boolean isCatalog(String text) {
        return CATALOG.matcher(text).find() && !OTHER.matcher(text).find();
    }

    /** The bytes of a file; fails with InputException where it cannot be read. */
    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InputException(Problem.error(
                    "unreadable-file",
                    Span.ofFile(file.toString()),
                    "could not read `" + file + "`: " + OutputFile.reason(e),
                    null));
        }
    }

    /** Says that a file is not there, with the nearest name beside it. */
    static Problem missing(String argument, @Nullable Path path) {
        String nearest = path == null ? null : nearest(path);
        return Problem.error(
                "no-such-file",
                Span.ofFile(argument),
                "there is no file or folder `" + argument + "`",
                nearest == null ? null : "did you mean `" + nearest + "`?");
    }

    private static @Nullable String nearest(Path path) {
        Path parent = path.getParent();
        Path folder = parent == null ? Path.of("") : parent;
        try (Stream<Path> beside = Files.list(folder)) {
            List<String> names =
                    beside.map(file -> String.valueOf(file.getFileName())).toList();
            String nearest = Nearest.to(String.valueOf(path.getFileName()), names);
            return nearest == null ? null : parent == null ? nearest : parent.resolve(nearest).toString();
        } catch (IOException e) {
            return null;
        }
    }
}
