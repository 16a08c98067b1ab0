package dev.earnest.language.test;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a test file.
 *
 * @param tests null where a problem is an error
 */
public record TestFileReading(@Nullable TestFile tests, List<Problem> problems) {

    public TestFileReading {
        problems = List.copyOf(problems);
    }

    /** The tests; fails with an {@link InputException} that tells all problems where there are none. */
    public TestFile orThrow() {
        if (tests == null) {
            throw new InputException(problems);
        }
        return tests;
    }
}
