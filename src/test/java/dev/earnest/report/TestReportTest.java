package dev.earnest.report;

import static dev.earnest.report.Samples.drawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.Golden;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TestReportTest {
    private static final TestFigures FIGURES = new TestFigures(
            List.of(
                    new TestFigures.Result("a.test.yaml", 4, "the second step re-rates the quarter", List.of()),
                    new TestFigures.Result(
                            "a.test.yaml",
                            12,
                            "a cap holds",
                            List.of(Problem.error(
                                    "wrong-payout",
                                    new Span("a.test.yaml", 17, 14, 5, "      spif: 1_500"),
                                    "`spif` pays 1,800.00 USD, expected 1,500.00",
                                    null)))),
            List.of(
                    new TestFigures.Part("small", "spif", "offer", "", true),
                    new TestFigures.Part("small", "spif", "limit 1", "max 1,500 per partner", false)));

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TABLE", "PLAIN", "CSV", "TSV", "JSON", "NDJSON", "MARKDOWN"})
    void every_format_reads_well(Format format) {
        Look look = new Look(100, true, false, false);
        Golden.check("report/test." + format, drawn(TestReport.of(FIGURES, "9.9", true), format, look));
    }

    @Test
    void tests_that_hold_are_shown_on_request_only() {
        assertThat(drawn(TestReport.of(FIGURES, "9.9", false), Format.PLAIN, Look.PIPE))
                .doesNotContain("second step")
                .contains("a cap holds");
    }
}
