package dev.earnest.report;

import dev.earnest.money.CurrencyUnit;
import dev.earnest.problem.Problem;
import dev.earnest.report.TestFigures.Failure;
import dev.earnest.report.TestFigures.Part;
import dev.earnest.report.TestFigures.Result;
import java.util.ArrayList;
import java.util.List;

/** The report of {@code earnest test}: which tests hold, what the others got, and what no test reaches. */
public final class TestReport {
    private static final List<Column<Result>> TESTS = List.of(
            Column.text("result", "result", result -> result.holds() ? "ok" : "FAILED"),
            Column.text("name", "test", Result::name),
            Column.<Result>text("file", "file", Result::file).optional(1),
            Column.<Result>count("line", "line", Result::line).optional(2),
            Column.<Result>count(
                            "failures", "failures", result -> result.failures().size())
                    .seenBy(Audience.MACHINES));

    private static final List<Column<Row>> SUMS = List.of(
            Column.text("test", "test", row -> row.test().name()),
            Column.text("file", "file", row -> row.test().file()),
            Column.id("offer", "offer", row -> row.failure().offer()),
            Column.id("line", "line", row -> row.failure().line()),
            Column.id("partner", "partner", row -> row.failure().partner()),
            Column.text("currency", "currency", row -> row.test().currency().code()),
            Column.text("expected", "expected", row -> row.money(row.failure().expected())),
            Column.text("paid", "paid", row -> row.money(row.failure().paid())),
            Column.text(
                    "difference",
                    "difference",
                    row -> row.money(Math.subtractExact(
                            row.failure().paid(), row.failure().expected()))),
            Column.text("reason", "reason", row -> row.failure().reason()));

    private static final List<Column<Part>> PARTS = List.of(
            Column.<Part>id("catalog", "catalog", Part::catalog).optional(1),
            Column.id("id", "id", Part::id),
            Column.id("part", "part", Part::part),
            Column.text("text", "", Part::text),
            Column.<Part>text("file", "file", Part::file).seenBy(Audience.MACHINES),
            Column.<Part>count("line", "line", Part::line).seenBy(Audience.MACHINES),
            Column.<Part>flag("reached", "reached", Part::reached).seenBy(Audience.MACHINES));

    private TestReport() {}

    /** A sum of a test that is not as expected. */
    private record Row(Result test, Failure failure) {
        String money(long minor) {
            CurrencyUnit unit = test.currency();
            return unit.text(minor);
        }
    }

    /**
     * The report of {@code figures}.
     *
     * @param version of this program
     * @param all whether people see the tests that hold, too
     * @param coverage whether people see what no test reaches
     */
    public static Report of(TestFigures figures, String version, boolean all, boolean coverage) {
        List<Result> shown = figures.results().stream()
                .filter(result -> all || !result.holds())
                .toList();
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(summary(figures));
        sections.add(Table.of("tests", "", TESTS, figures.results()).seenBy(Audience.MACHINES));
        sections.add(new ProblemList("failures", Audience.ALL, problems(figures)));
        sections.add(Table.of("sums", "", SUMS, sums(figures)).seenBy(Audience.MACHINES));
        if (!shown.isEmpty()) {
            sections.add(Table.of("results", "", TESTS, shown).seenBy(Audience.PEOPLE));
        }
        sections.add(Table.of("coverage", "", PARTS, figures.parts()).seenBy(Audience.MACHINES));
        if (coverage && !figures.unreached().isEmpty()) {
            sections.add(Table.of("unreached", "Reached by no test", PARTS, figures.unreached())
                    .seenBy(Audience.PEOPLE));
        }
        sections.add(new Notes("count", Audience.PEOPLE, List.of(count(figures, coverage))));
        return new Report("earnest/test/1", "", sections, "tests");
    }

    /** Everything that is not as expected, as told to a person. */
    public static List<Problem> problems(TestFigures figures) {
        return figures.results().stream()
                .flatMap(result -> result.failures().stream())
                .map(Failure::problem)
                .toList();
    }

    private static List<Row> sums(TestFigures figures) {
        return figures.results().stream()
                .flatMap(result -> result.failures().stream().map(failure -> new Row(result, failure)))
                .toList();
    }

    private static Facts summary(TestFigures figures) {
        return new Facts(
                "summary",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.count("tests", "tests", figures.results().size()),
                        Fact.count("failed", "failed", figures.failed()),
                        Fact.count("parts", "parts", figures.parts().size()),
                        Fact.count("unreached", "unreached", figures.unreached().size())));
    }

    /** The counts in words: {@code 2 tests, 1 failed}; with {@code coverage} also how much they reach. */
    public static String count(TestFigures figures, boolean coverage) {
        long failed = figures.failed();
        int parts = figures.parts().size();
        return Findings.words(figures.results().size(), "test")
                + (failed == 0 ? ", all hold" : ", " + failed + " failed")
                + (parts == 0 || !coverage
                        ? ""
                        : reached(parts - figures.unreached().size(), parts));
    }

    private static String reached(int reached, int parts) {
        return "; reached " + reached + " of " + parts + " offers, steps, limits, budgets, groups and clawbacks";
    }
}
