package dev.earnest.report;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        return results.stream().filter(result -> !result.holds()).count();
    }

    /** Parts that no test reaches. */
    public List<Part> unreached() {
        return parts.stream().filter(part -> !part.reached()).toList();
    }

    /**
     * One test.
     *
     * @param line of the test in its file, from 1
     * @param currency of its sums
     * @param failures what is not as expected; empty where it holds
     */
    public record Result(String file, int line, String name, CurrencyUnit currency, List<Failure> failures) {
        public Result {
            failures = List.copyOf(failures);
        }

        /** Whether all is as expected. */
        public boolean holds() {
            return failures.isEmpty();
        }
    }

    /**
     * A sum that is not paid as expected; in minor units.
     *
     * @param offer expected to pay it; null where a partner's sum or the total is meant
     * @param line the deal or event it is paid on; null where more than one is meant
     * @param partner the partner paid; null where more than one is meant
     * @param reason why it pays other than it earned; empty where it doesn't
     * @param problem the same as told to a person
     */
    public record Failure(
            @Nullable String offer,
            @Nullable String line,
            @Nullable String partner,
            long expected,
            long paid,
            String reason,
            Problem problem) {}

    /**
     * A part of a catalog.
     *
     * @param catalog its id
     * @param id of the offer, budget or stacking group
     * @param part {@code offer}, {@code step 2}, {@code limit 1}, {@code clawback}, {@code budget} or {@code stacking}
     * @param text what is written there, in short
     * @param line where it is written in {@code file}, from 1
     */
    public record Part(String catalog, String id, String part, String text, String file, int line, boolean reached) {}
}
