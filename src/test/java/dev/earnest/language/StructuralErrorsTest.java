package dev.earnest.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The smallest catalog for each mistake, and what its author is told, word for word. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StructuralErrorsTest {
    private static final Path FOLDER = Path.of("src/test/resources/errors");

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static CatalogReading read(String name) throws IOException {
        return CatalogReader.read(
                "catalog.yaml", Files.readAllBytes(FOLDER.resolve(name).resolve("catalog.yaml")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tells_the_author_exactly_this(String name) throws IOException {
        CatalogReading reading = read(name);
        assertThat(reading.catalog()).isNull();
        String told = Told.all(reading.problems());
        Path expected = FOLDER.resolve(name).resolve("expected.txt");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(expected, told);
        }
        assertThat(told).as("%s (accept with -Dgolden=update)", name).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void is_worded_in_the_house_style(String name) throws IOException {
        for (Problem problem : read(name).problems()) {
            Span span = problem.span();
            assertThat(span).isNotNull();
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
            assertThat(problem.message()).matches("(?s)[`a-z0-9].*[^.\\s]");
            assertThat(problem.message().chars().filter(c -> c == '`').count() % 2)
                    .isZero();
            assertThat(problem.help()).isNotNull().isNotBlank().doesNotEndWith(".");
            assertThat(problem.message()).doesNotContain("null", "invalid", "unexpected", "illegal");
        }
    }

    @Test
    void there_are_at_least_sixty_different_ones() throws IOException {
        Set<String> messages = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (String name : cases()) {
            read(name).problems().forEach(problem -> {
                messages.add(problem.message());
                codes.add(problem.code());
            });
        }
        assertThat(messages).hasSizeGreaterThan(150);
        assertThat(codes).hasSizeGreaterThan(60);
    }
}
