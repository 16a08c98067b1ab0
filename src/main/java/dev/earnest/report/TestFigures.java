package dev.earnest.report;

import dev.earnest.problem.Problem;
import java.util.List;

/**
 * What came of running the tests of catalogs.
 *
 * @param parts of the catalogs that a test can reach, reached or not
 */
public record TestFigures(List<Result> results, List<Part> parts) {
    public TestFigures {
        results = List.copyOf(results);
        parts = List.copyOf(parts);
    }

    /** Tests that failed. */
    public long failed() {
        return results.stream().filter(result -> !result.failures().isEmpty()).count();
    }

    /** Parts that no test reaches. */
    public List<Part> unreached() {
        return parts.stream().filter(part -> !part.reached()).toList();
    }

    /**
     * One test.
     *
     * @param line of the test in its file, from 1
     * @param failures what is not as expected; empty where it passed
     */
    public record Result(String file, int line, String name, List<Problem> failures) {
        public Result {
            failures = List.copyOf(failures);
        }
    }

    /**
     * A part of an offer.
     *
     * @param catalog its id
     * @param part {@code offer}, {@code step 2} or {@code limit 1}
     * @param text what is written there, in short
     */
    public record Part(String catalog, String offer, String part, String text, boolean reached) {}
}
