package dev.earnest.testing;

import dev.earnest.catalog.Timeline;
import dev.earnest.language.CatalogReading;
import dev.earnest.language.TimelineReader;
import dev.earnest.language.TimelineReading;
import dev.earnest.language.test.TestFile;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programs that test files test; a catalog of several test files is read once. */
final class TestedPrograms {
    private final Map<Path, TimelineReading> read = new HashMap<>();

    /** The program of a test file, which may have problems; fails with InputException where its catalog isn't there. */
    TimelineReading of(TestFile tests) {
        CatalogReading given = tests.given();
        if (given != null) {
            return new TimelineReading(Timeline.of(given.orThrow()), List.of(given), given.problems());
        }
        Path path = path(tests, String.valueOf(tests.catalog()));
        TimelineReading known = read.get(path);
        if (known == null) {
            known = read(tests, path);
            read.put(path, known);
        }
        return known;
    }

    private static Path path(TestFile tests, String catalog) {
        try {
            Path path = Path.of(tests.file()).resolveSibling(catalog).normalize();
            return path.toString().isEmpty() ? Path.of(".") : path;
        } catch (InvalidPathException e) {
            throw missing(tests, catalog, null);
        }
    }

    private static TimelineReading read(TestFile tests, Path path) {
        if (!Files.exists(path)) {
            throw missing(tests, path.toString(), nearest(path));
        }
        try {
            return TimelineReader.read(path, List.of());
        } catch (IOException e) {
            throw new InputException(Problem.error(
                    "unreadable-file", tests.catalogSpan(), "could not read `" + path + "`: " + e.getMessage(), null));
        }
    }

    private static InputException missing(TestFile tests, String path, @Nullable String nearest) {
        return new InputException(Problem.error(
                "no-such-file",
                tests.catalogSpan(),
                "there is no file or folder `" + path + "`",
                nearest == null
                        ? "the path of `catalog` begins at the folder of the test file"
                        : "did you mean `catalog: " + nearest + "`?"));
    }

    private static @Nullable String nearest(Path path) {
        Path parent = path.getParent();
        try (Stream<Path> beside = Files.list(parent == null ? Path.of("") : parent)) {
            return Nearest.to(
                    String.valueOf(path.getFileName()),
                    beside.map(file -> String.valueOf(file.getFileName()))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            return null;
        }
    }
}
