package dev.earnest.language;

import dev.earnest.catalog.Portfolio;
import dev.earnest.catalog.Timeline;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of reading the programs of a folder.
 *
 * @param portfolio its programs in order
 * @param programs one reading for each program, in that order
 * @param problems of the portfolio itself; each program has its own
 * @param sourceMap where things stand in {@code portfolio.yaml}
 */
public record PortfolioReading(
        Portfolio portfolio, List<TimelineReading> programs, List<Problem> problems, SourceMap sourceMap) {
    public PortfolioReading {
        programs = List.copyOf(programs);
        problems = List.copyOf(problems);
    }

    /** Problems of the portfolio and of all programs, warnings too. */
    public List<Problem> all() {
        List<Problem> all = new ArrayList<>(problems);
        programs.forEach(program -> all.addAll(program.problems()));
        return all;
    }

    /** The programs; fails with an {@link InputException} that tells all problems where one is an error. */
    public List<Timeline> orThrow() {
        List<Problem> all = all();
        if (all.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new InputException(all);
        }
        return programs.stream().map(TimelineReading::orThrow).toList();
    }

    /** A problem of the run where the portfolio asks for it. */
    public Problem locate(Problem problem) {
        return problem.place().equals(Place.ROOT) ? problem : sourceMap.locate(problem);
    }
}
