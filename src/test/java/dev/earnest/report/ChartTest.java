package dev.earnest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earnest.Golden;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChartTest {
    private static List<@Nullable BigDecimal> values(@Nullable Integer... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? null : BigDecimal.valueOf(value))
                .toList();
    }

    private static final Chart FALL = new Chart(
            "fall",
            "From list to net, USD",
            "Each step from the list price to what is left.",
            Chart.Form.WATERFALL,
            List.of("list", "discount", "rebates", "net"),
            List.of(new Chart.Line(
                    "USD",
                    values(1000, -250, -50, 700),
                    List.of("1,000", "-250", "-50", "700"),
                    List.of(true, false, false, true))),
            "steps");

    private static final Chart LINES = new Chart(
            "payback",
            "Payback by cohort",
            "Cumulative margin over cumulative cost, by month; a gap is a month not yet observed.",
            Chart.Form.LINES,
            List.of("M1", "M2", "M3", "M4"),
            List.of(
                    Chart.Line.of("2025-Q1", values(-40, -10, 20, 60), List.of("-40", "-10", "20", "60")),
                    Chart.Line.of("2025-Q2 <b>", values(-30, 5, null, null), List.of("-30", "5", "", ""))),
            "cohorts");

    private static final Chart COLUMNS = new Chart(
            "quarters",
            "Paid by quarter, USD",
            "What each offer paid in each quarter.",
            Chart.Form.COLUMNS,
            List.of("2025-Q1", "2025-Q2"),
            List.of(
                    Chart.Line.of("rebate", values(120_000, 90_000), List.of("120,000", "90,000")),
                    Chart.Line.of("spif", values(30_000, -5_000), List.of("30,000", "-5,000"))),
            "periods");

    private static String svg(Chart chart) throws IOException {
        StringBuilder out = new StringBuilder();
        ChartSvg.write(chart, out);
        return out.toString();
    }

    @Test
    void each_bar_of_a_waterfall_begins_where_the_one_before_ended() throws IOException {
        // from 0 to 1,000 on 540 pixels right of 230: 750 ends at 635, 700 at 608
        assertThat(svg(FALL))
                .contains("x=\"230.0\" y=\"4\" width=\"540.0\"")
                .contains("x=\"635.0\" y=\"30\" width=\"135.0\"")
                .contains("x=\"608.0\" y=\"56\" width=\"27.0\"")
                .contains("x=\"230.0\" y=\"82\" width=\"378.0\"");
        assertThat(new TextChart(FALL, new Look(80, false, false, false)).lines())
                .containsExactly(
                        "From list to net, USD",
                        " list      1,000  " + "#".repeat(40),
                        " discount   -250  " + " ".repeat(30) + "#".repeat(10),
                        " rebates     -50  " + " ".repeat(28) + "##",
                        " net         700  " + "#".repeat(28));
    }

    @Test
    void a_month_not_observed_is_a_gap_and_never_zero() throws IOException {
        String svg = svg(LINES);
        assertThat(svg.lines().filter(line -> line.startsWith("<path class=\"ls2\"")).findFirst().orElseThrow())
                .matches("<path class=\"ls2\" d=\"M[^ML]*L[^ML]*\"/>");
        assertThat(svg).contains("2025-Q2 &lt;b&gt;");
        assertThat(new TextChart(LINES, new Look(80, true, false, false)).lines())
                .anyMatch(line -> line.startsWith(" 2025-Q2 <b>  ") && line.endsWith("··"));
        assertThat(new TextChart(LINES, new Look(80, false, false, false)).lines()).isEmpty();
    }

    @Test
    void pictures_are_as_they_were_looked_at() throws IOException {
        Golden.check("report/charts.svg.txt", svg(FALL) + svg(LINES) + svg(COLUMNS));
    }

    @Test
    void programs_get_no_picture() {
        Report report = new Report("earnest/x/1", "", List.of(FALL), null);
        assertThat(Samples.drawn(report, Format.JSON, Look.PIPE)).doesNotContain("fall");
        assertThat(Samples.drawn(report, Format.MARKDOWN, Look.PIPE)).isEmpty();
    }

    @Test
    void a_series_has_a_value_for_each_label() {
        assertThatThrownBy(() -> new Chart(
                        "x", "", "", Chart.Form.BARS, List.of("a", "b"), List.of(Chart.Line.of("y", values(1), List.of("1"))), "t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("y has not a value for each label");
    }
}
