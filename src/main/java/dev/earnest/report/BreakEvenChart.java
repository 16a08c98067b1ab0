package dev.earnest.report;

import dev.earnest.analysis.roi.RoiFigures;
import dev.earnest.analysis.roi.RoiRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A picture of the incremental share each offer needs to pay back. */
final class BreakEvenChart {
    private BreakEvenChart() {}

    /** Nothing where no offer has one. */
    static Optional<Chart> of(RoiFigures figures) {
        List<RoiRow> rows = new ArrayList<>(figures.offers());
        rows.removeIf(row -> row.breakEven() == null);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        if (figures.program().breakEven() != null) {
            rows.add(figures.program());
        }
        return Optional.of(new Chart(
                "break_even",
                "Break-even share by offer",
                "The part of the margin that would have to be new for an offer to pay back; above 100% it cannot.",
                Chart.Form.BARS,
                rows.stream().map(RoiRow::name).toList(),
                List.of(Chart.Line.of(
                        "break-even share",
                        rows.stream().map(RoiRow::breakEven).toList(),
                        rows.stream().map(BreakEvenChart::text).toList())),
                "offers"));
    }

    private static String text(RoiRow row) {
        String needed = RoiReport.percent(Objects.requireNonNull(row.breakEven()));
        return row.share() == null ? needed : needed + ", assumed " + RoiReport.percent(row.share());
    }
}
