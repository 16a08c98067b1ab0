package dev.earnest.cli;

import dev.earnest.language.test.TestFile;
import dev.earnest.language.test.TestFileReader;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import dev.earnest.report.TestFigures;
import dev.earnest.testing.Difference;
import dev.earnest.testing.Outcome;
import dev.earnest.testing.Part;
import dev.earnest.testing.TestRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of the test files below some paths.
 *
 * @param problems why tests could not be run
 */
record TestFiles(int files, TestFigures figures, List<Problem> problems) {
    TestFiles {
        problems = List.copyOf(problems);
    }

    /** Runs the tests below {@code paths}; with {@code only}, those that have these words in their name. */
    static TestFiles run(List<String> paths, @Nullable String only) {
        List<Problem> problems = new ArrayList<>();
        String words = only == null ? "" : only.toLowerCase(Locale.ROOT);
        TestRunner runner =
                new TestRunner(test -> test.name().toLowerCase(Locale.ROOT).contains(words));
        List<Path> found = find(paths);
        for (Path file : found) {
            try {
                runner.run(TestFileReader.read(file.toString(), CatalogFiles.read(file))
                        .orThrow());
            } catch (InputException e) {
                problems.addAll(e.problems());
            }
        }
        problems.addAll(runner.problems());
        TestFigures figures = new TestFigures(
                runner.outcomes().stream().map(TestFiles::result).toList(),
                runner.coverage().parts().stream().map(TestFiles::part).toList());
        return new TestFiles(found.size(), figures, problems);
    }

    /** The catalogs that the tests below {@code paths} name; a test that can't be read names none. */
    static List<String> catalogs(List<String> paths) {
        Set<String> catalogs = new LinkedHashSet<>();
        try {
            for (Path file : find(paths)) {
                TestFile test = TestFileReader.read(file.toString(), CatalogFiles.read(file))
                        .tests();
                String catalog = test == null ? null : test.catalog();
                if (catalog != null) {
                    catalogs.add(file.resolveSibling(catalog).normalize().toString());
                }
            }
        } catch (InputException e) {
            return List.copyOf(catalogs); // told by the run
        }
        return List.copyOf(catalogs);
    }

    /** The tests that do not hold, by file and name. */
    Set<String> failing() {
        Set<String> failing = new LinkedHashSet<>();
        for (TestFigures.Result result : figures.results()) {
            if (!result.holds()) {
                failing.add(result.file() + " " + result.name());
            }
        }
        return failing;
    }

    private static TestFigures.Result result(Outcome outcome) {
        return new TestFigures.Result(
                outcome.file(),
                outcome.test().span().line(),
                outcome.test().name(),
                outcome.currency(),
                outcome.differences().stream().map(TestFiles::failure).toList());
    }

    private static TestFigures.Failure failure(Difference difference) {
        return new TestFigures.Failure(
                difference.offer(),
                difference.line(),
                difference.partner(),
                difference.expected(),
                difference.paid(),
                difference.reason(),
                difference.problem());
    }

    private static TestFigures.Part part(Part part) {
        return new TestFigures.Part(
                part.catalog(),
                part.id(),
                part.part(),
                part.text(),
                part.span().file(),
                part.span().line(),
                part.reached());
    }

    private static List<Path> find(List<String> paths) {
        Set<Path> found = new LinkedHashSet<>();
        for (String named : paths) {
            Path path = Path.of(named);
            if (Files.isDirectory(path)) {
                found.addAll(below(path));
            } else {
                found.add(DataOptions.existing(named).normalize());
            }
        }
        if (found.isEmpty()) {
            throw new InputException(Problem.error(
                    "no-tests",
                    Span.ofFile(String.join(" ", paths)),
                    "there is no *.test.yaml or *.test.yml in or below " + String.join(", ", paths),
                    "name a test file, or let `earnest init` write one to start from"));
        }
        return List.copyOf(found);
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".test.yaml")
                            || file.toString().endsWith(".test.yml"))
                    .filter(file -> !hidden(folder.relativize(file)))
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the folder " + folder + ": " + OutputFile.reason(e), e);
        }
    }

    private static boolean hidden(Path path) {
        for (Path name : path) {
            if (name.toString().startsWith(".") || name.toString().equals("target")) {
                return true;
            }
        }
        return false;
    }
}
