package dev.earnest.report;

import dev.earnest.problem.Problem;
import java.util.List;

/** Problems as a part of a report: with their source lines for people, as findings for programs. */
public record ProblemList(String key, Audience audience, List<Problem> problems) implements Section {
    public ProblemList {
        problems = List.copyOf(problems);
    }
}
