package dev.earnest.report;

import static dev.earnest.report.Samples.drawn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.Golden;
import dev.earnest.money.CurrencyUnit;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TestReportTest {
    private static final CurrencyUnit USD = CurrencyUnit.of("USD");

    private static final TestFigures FIGURES = new TestFigures(
            List.of(
                    new TestFigures.Result("a.test.yaml", 4, "the second step re-rates the quarter", USD, List.of()),
                    new TestFigures.Result(
                            "a.test.yaml",
                            12,
                            "a cap <of 1,500> holds",
                            USD,
                            List.of(new TestFigures.Failure(
                                    "spif",
                                    null,
                                    null,
                                    150_000,
                                    180_000,
                                    "limit per deal",
                                    Problem.error(
                                                    "wrong-payout",
                                                    new Span("a.test.yaml", 17, 13, 5, "      spif: 1_500"),
                                                    "`spif` pays 1,800.00 USD, expected 1,500.00",
                                                    null)
                                            .withNote("300.00 too much"))))),
            List.of(
                    new TestFigures.Part("small", "spif", "offer", "", "a.yaml", 7, true),
                    new TestFigures.Part("small", "spif", "limit 1", "max 1,500 per partner", "a.yaml", 9, false)));

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"TABLE", "PLAIN", "CSV", "TSV", "JSON", "NDJSON", "MARKDOWN"})
    void every_format_reads_well(Format format) {
        Look look = new Look(100, true, false, false);
        Golden.check("report/test." + format, drawn(TestReport.of(FIGURES, "9.9", true, true), format, look));
    }

    @Test
    void build_servers_get_a_suite_for_each_file() throws IOException {
        StringBuilder out = new StringBuilder();
        JUnitWriter.write(FIGURES, out);
        Golden.check("report/test.junit", out.toString());
    }

    @Test
    void tests_that_hold_are_shown_on_request_only() {
        assertThat(drawn(TestReport.of(FIGURES, "9.9", false, true), Format.PLAIN, Look.PIPE))
                .doesNotContain("second step")
                .contains("a cap <of 1,500> holds");
    }

    @Test
    void what_no_test_reaches_is_shown_on_request_only_but_always_told_to_programs() {
        Report report = TestReport.of(FIGURES, "9.9", false, false);
        assertThat(drawn(report, Format.PLAIN, Look.PIPE))
                .doesNotContain("limit 1")
                .doesNotContain("reached");
        assertThat(drawn(report, Format.JSON, Look.PIPE)).contains("limit 1");
    }
}
