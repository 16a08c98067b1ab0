package dev.earnest.language.test;

import dev.earnest.language.CatalogReading;
import dev.earnest.problem.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code *.test.yaml} file.
 *
 * @param file its name as the user gave it
 * @param catalog path of the catalog tested, beside this file; null where it is given inline
 * @param given the catalog written inline; null where a file is named
 * @param catalogSpan where either is written
 */
public record TestFile(
        String file, @Nullable String catalog, @Nullable CatalogReading given, Span catalogSpan, List<TestCase> tests) {

    public TestFile {
        tests = List.copyOf(tests);
    }
}
