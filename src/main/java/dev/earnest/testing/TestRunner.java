package dev.earnest.testing;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.language.SourceMap;
import dev.earnest.language.TimelineReading;
import dev.earnest.language.test.TestCase;
import dev.earnest.language.test.TestFile;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Runs test files one after the other, and remembers what came of them all. */
public final class TestRunner {
    private final Predicate<TestCase> wanted;
    private final TestedPrograms programs = new TestedPrograms();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Coverage coverage = new Coverage();
    private final Set<Problem> problems = new LinkedHashSet<>();

    /** Runs every test. */
    public TestRunner() {
        this(test -> true);
    }

    /** @param wanted which tests are run */
    public TestRunner(Predicate<TestCase> wanted) {
        this.wanted = wanted;
    }

    /** Runs the tests of a file; its catalog is found from where the file lies. */
    public void run(TestFile file) {
        TimelineReading program;
        try {
            program = programs.of(file);
            program.orThrow();
        } catch (InputException e) {
            problems.addAll(e.problems());
            return;
        }
        coverage.tests(program);
        for (TestCase test : file.tests()) {
            if (wanted.test(test)) {
                run(file.file(), test, program);
            }
        }
    }

    private void run(String file, TestCase test, TimelineReading program) {
        Timeline timeline = program.orThrow();
        try {
            Dataset data = GivenRows.read(file, test, timeline);
            List<Problem> unknown = new ArrayList<>(KnownColumns.check(test, Plan.wanted(timeline)));
            unknown.addAll(ExpectedNames.check(test, timeline, data));
            problems.addAll(unknown);
            if (unknown.isEmpty()) {
                Payouts payouts = pay(test, timeline, data);
                coverage.ran(program, payouts);
                List<Difference> differences =
                        Comparison.of(test, timeline.last().currency(), new Paid(payouts));
                outcomes.add(new Outcome(file, test, timeline.last().currency(), differences));
            }
        } catch (InputException e) {
            List<Problem> located = e.problems().stream()
                    .map(problem -> located(problem, program))
                    .toList();
            problems.addAll(new RowProblems(file, test).of(located));
        }
    }

    private static Payouts pay(TestCase test, Timeline timeline, Dataset data) {
        LocalDate given = test.asOf();
        LocalDate asOf = given == null ? timeline.last().effective().to() : given;
        return Plan.compile(timeline, data, new Options(asOf, 1, true)).run();
    }

    /** The same problem where the catalog that asks for the data stands. */
    private static Problem located(Problem problem, TimelineReading program) {
        if (problem.span() != null || problem.place().equals(Place.ROOT)) {
            return problem;
        }
        for (Catalog version : program.orThrow().versions()) {
            SourceMap source = program.sourceMap(version);
            if (source != null) {
                return source.locate(problem);
            }
        }
        return problem;
    }

    /** What came of each test that could be run. */
    public List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** What of the catalogs tested came into play. */
    public Coverage coverage() {
        return coverage;
    }

    /** Why tests could not be run: catalogs that can't be used, bad rows, and names that there are none of. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
