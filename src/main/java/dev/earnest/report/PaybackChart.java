package dev.earnest.report;

import dev.earnest.analysis.payback.Curve;
import dev.earnest.analysis.payback.PaybackFigures;
import dev.earnest.analysis.payback.PaybackFigures.CohortFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The payback curves of cohorts as a picture: margin brought for each unit of cost, month by month. */
final class PaybackChart {
    private static final int MOST_MONTHS = 24;
    /** So many lines can be told apart. */
    private static final int MOST_COHORTS = 8;

    private PaybackChart() {}

    /** None where no cohort has a month that is over. */
    static List<Section> of(PaybackFigures figures) {
        List<CohortFigures> cohorts = figures.cohorts().stream()
                .filter(cohort -> cohort.curve() != null)
                .limit(MOST_COHORTS)
                .toList();
        int months = Math.min(
                MOST_MONTHS,
                cohorts.stream()
                        .map(CohortFigures::curve)
                        .mapToInt(curve -> curve == null ? 0 : curve.observed())
                        .max()
                        .orElse(0));
        if (months == 0) {
            return List.of();
        }
        List<String> labels = new ArrayList<>();
        for (int month = 1; month <= months; month++) {
            labels.add("M" + month);
        }
        return List.of(new Chart(
                "curves",
                "Payback by cohort",
                "Incremental margin for each unit of cost, cumulative by month since the start; from 1 on a cohort has paid back. "
                        + "A line ends with the last month that is over.",
                Chart.Form.LINES,
                labels,
                cohorts.stream().map(cohort -> line(cohort, months)).toList(),
                "payback"));
    }

    private static Chart.Line line(CohortFigures cohort, int months) {
        Curve curve = cohort.curve();
        List<@Nullable BigDecimal> values = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int month = 1; month <= months; month++) {
            BigDecimal coverage = curve == null ? null : curve.shownCoverage(month);
            values.add(coverage);
            texts.add(coverage == null ? "" : coverage.toPlainString());
        }
        return Chart.Line.of(cohort.name(), values, texts);
    }
}
