package dev.earnest.language;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a scenario file.
 *
 * @param scenario null where a problem is an error
 */
public record ScenarioReading(@Nullable Scenario scenario, List<Problem> problems) {

    public ScenarioReading {
        problems = List.copyOf(problems);
    }

    /** The scenario; fails with an {@link InputException} that tells all problems where there is none. */
    public Scenario orThrow() {
        if (scenario == null) {
            throw new InputException(problems);
        }
        return scenario;
    }
}
