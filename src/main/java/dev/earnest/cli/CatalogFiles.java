package dev.earnest.cli;

import dev.earnest.language.Change;
import dev.earnest.language.SourceText;
import dev.earnest.language.TimelineReader;
import dev.earnest.language.TimelineReading;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalog that an argument names, with the folder in which its data may lie.
 *
 * @param name the argument
 * @param texts the file, or every YAML file of the folder that may be a catalog
 * @param folder null where the argument is no folder
 */
record CatalogFiles(
        String name, List<SourceText> texts, @Nullable Folder folder) {
    /** More than any catalog, scenario, mapping or manifest has. */
    private static final int MOST_BYTES = 64 << 20;

    CatalogFiles {
        texts = List.copyOf(texts);
        texts.forEach(text -> RunRecord.current().read("catalog", text.name(), text.bytes()));
    }

    /** Reads the catalogs, with changes. */
    TimelineReading read(List<Change> changes) {
        return folder == null ? TimelineReader.read(texts, changes) : TimelineReader.folder(name, texts, changes);
    }

    /** What {@code argument} names: a file, a folder, {@code -} for standard input, or {@code REF:path}. */
    static CatalogFiles of(String argument, Surroundings surroundings) {
        if (argument.equals("-")) {
            return ofStandardInput(surroundings);
        }
        Path path = path(argument);
        if (path != null && Files.isDirectory(path)) {
            return of(argument, new Folder.OnDisk(path));
        }
        if (SplitPattern.isFile(argument)) {
            throw new UsageError(
                    "`" + argument + "` holds data, and a catalog belongs in its place",
                    "a pattern behind an option of data is put in quotes: --deals 'deals/2026-*.csv'");
        }
        if (path != null && Files.exists(path)) {
            return new CatalogFiles(argument, List.of(new SourceText(argument, read(path))), null);
        }
        Git git = Git.parse(argument);
        if (git == null) {
            throw new InputException(missing(argument, path));
        }
        return of(git);
    }

    private static @Nullable Path path(String argument) {
        try {
            if (argument.isBlank()) {
                throw new InputException(Problem.error(
                        "missing-file",
                        Span.ofFile("<catalog>"),
                        "the name of the catalog is empty",
                        "name a file or a folder; `.` is this folder"));
            }
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
            return new CatalogFiles(
                    "-", List.of(new SourceText("<stdin>", surroundings.in().readNBytes(MOST_BYTES))), null);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read standard input: " + OutputFile.reason(e), e);
        }
    }

    /** A file or folder at a git reference. */
    static CatalogFiles of(Git git) {
        if (git.isFolder()) {
            return of(git.name(), new Folder.InGit(git));
        }
        byte[] bytes = git.bytes();
        SourceText text = new SourceText(git.name(), bytes == null ? new byte[0] : bytes);
        return new CatalogFiles(git.name(), List.of(text), null);
    }

    private static CatalogFiles of(String argument, Folder folder) {
        List<SourceText> texts = folder.names().stream()
                .filter(TimelineReader::mayBeCatalog)
                .map(name -> new SourceText(folder.label(name), folder.bytes(name)))
                .toList();
        return new CatalogFiles(argument, texts, folder);
    }

    /** The bytes of a file; fails with InputException where it cannot be read. */
    static byte[] read(Path file) {
        return read("file", file);
    }

    /** The same; {@code role} says what it is for. */
    static byte[] read(String role, Path file) {
        try {
            byte[] bytes = few(file);
            RunRecord.current().read(role, file.toString(), bytes);
            return bytes;
        } catch (IOException e) {
            throw new InputException(Problem.error(
                    "unreadable-file",
                    Span.ofFile(file.toString()),
                    "could not read `" + file + "`: " + OutputFile.reason(e),
                    null));
        }
    }

    /** The bytes of a file, and not of a device that never ends, nor of data named by mistake. */
    private static byte[] few(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new InputException(Problem.error(
                        "too-large",
                        Span.ofFile(file.toString()),
                        "`" + file + "` has more than " + (MOST_BYTES >> 20) + " MiB",
                        "is this the right file?"));
            }
            return bytes;
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
            return nearest == null
                    ? null
                    : parent == null ? nearest : parent.resolve(nearest).toString();
        } catch (IOException e) {
            return null;
        }
    }
}
