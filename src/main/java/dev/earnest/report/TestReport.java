package dev.earnest.report;

import dev.earnest.problem.Problem;
import dev.earnest.report.TestFigures.Part;
import dev.earnest.report.TestFigures.Result;
import java.util.ArrayList;
import java.util.List;

/** The report of {@code earnest test}: which tests hold, what the others got, and what no test reaches. */
public final class TestReport {
    private static final List<Column<Result>> TESTS = List.of(
            Column.text("result", "result", result -> result.failures().isEmpty() ? "ok" : "FAILED"),
            Column.text("name", "test", Result::name),
            Column.text("file", "file", Result::file),
            Column.<Result>count("line", "line", Result::line).seenBy(Audience.MACHINES),
            Column.<Result>count("failures", "failures", result -> result.failures().size())
                    .seenBy(Audience.MACHINES));

    private static final List<Column<Part>> PARTS = List.of(
            Column.<Part>id("catalog", "catalog", Part::catalog).optional(1),
            Column.id("offer", "offer", Part::offer),
            Column.id("part", "part", Part::part),
            Column.text("text", "", Part::text),
            Column.<Part>flag("reached", "reached", Part::reached).seenBy(Audience.MACHINES));

    private TestReport() {}

    /**
     * The report of {@code figures}.
     *
     * @param version of this program
     * @param all whether people see the tests that hold, too
     */
    public static Report of(TestFigures figures, String version, boolean all) {
        List<Result> shown = figures.results().stream()
                .filter(result -> all || !result.failures().isEmpty())
                .toList();
        List<Problem> failures =
                figures.results().stream().flatMap(result -> result.failures().stream()).toList();
        List<Section> sections = new ArrayList<>();
        sections.add(Envelope.tool(version));
        sections.add(new Facts(
                "summary",
                "",
                Audience.MACHINES,
                List.of(
                        Fact.count("tests", "tests", figures.results().size()),
                        Fact.count("failed", "failed", figures.failed()),
                        Fact.count("parts", "parts", figures.parts().size()),
                        Fact.count("unreached", "unreached", figures.unreached().size()))));
        sections.add(Table.of("tests", "", TESTS, figures.results()).seenBy(Audience.MACHINES));
        sections.add(Table.of("tests", "", TESTS, shown).seenBy(Audience.PEOPLE));
        sections.add(new ProblemList("failures", Audience.ALL, failures));
        sections.add(Table.of("coverage", "", PARTS, figures.parts()).seenBy(Audience.MACHINES));
        sections.add(Table.of("unreached", "Reached by no test", PARTS, figures.unreached())
                .seenBy(Audience.PEOPLE));
        sections.add(new Notes("count", Audience.PEOPLE, List.of(count(figures))));
        return new Report("earnest/test/1", "", sections, "tests");
    }

    private static String count(TestFigures figures) {
        long failed = figures.failed();
        int parts = figures.parts().size();
        return Findings.words(figures.results().size(), "test") + (failed == 0 ? ", all hold" : ", " + failed + " failed")
                + (parts == 0 ? "" : "; reached " + (parts - figures.unreached().size()) + " of " + parts
                        + " offers, steps and limits");
    }
}
