package dev.earnest.analysis.kpi;

import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;

/** The median of the days from one date to another, of the rows whose later date lies in the window. */
final class Waits {
    private Waits() {}

    static Kpi kpi(KpiKind kind, Frame file, String role, String from, String to, Span window) {
        DateColumn begun = file.date(from);
        DateColumn ended = file.date(to);
        String why = Deals.lacks(file, role, from, to);
        if (begun == null || ended == null || why != null) {
            return Kpi.none(kind, why == null ? "" : why);
        }
        int[] days = new int[file.rows()];
        int count = 0;
        for (int row = 0; row < days.length; row++) {
            int end = ended.day(row);
            if (window.holds(end) && !begun.blank(row)) {
                days[count++] = end - begun.day(row);
            }
        }
        return Kpi.median(kind, days, count, "none in the window has both dates");
    }
}
