package dev.earnest.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.language.test.TestFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The test files of this project: published figures of others, and hand-worked ones of the catalog examples. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnTestFilesTest {

    @TestFactory
    Stream<DynamicTest> settled_questions_are_settled() {
        return tests(Path.of("src/test/resources/settled"));
    }

    @TestFactory
    Stream<DynamicTest> published_figures_hold() {
        return tests(Path.of("src/test/resources/published"));
    }

    @TestFactory
    Stream<DynamicTest> figures_of_the_catalog_examples_hold() {
        return tests(Path.of("catalog-examples"));
    }

    @TestFactory
    Stream<DynamicTest> figures_of_the_starter_program_hold() {
        return tests(Path.of("src/main/resources/dev/earnest/starter"));
    }

    private static Stream<DynamicTest> tests(Path folder) {
        TestRunner runner = new TestRunner();
        files(folder).forEach(file -> run(runner, file));
        assertThat(runner.problems()).isEmpty();
        assertThat(runner.outcomes()).isNotEmpty();
        return runner.outcomes().stream()
                .map(outcome -> DynamicTest.dynamicTest(
                        outcome.test().name(),
                        () -> assertThat(outcome.differences())
                                .extracting(difference -> difference.problem().message())
                                .isEmpty()));
    }

    private static void run(TestRunner runner, Path file) {
        try {
            runner.run(TestFileReader.read(file.toString(), Files.readAllBytes(file))
                    .orThrow());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".test.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
