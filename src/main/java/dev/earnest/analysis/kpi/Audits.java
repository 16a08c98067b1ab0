package dev.earnest.analysis.kpi;

import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import org.jspecify.annotations.Nullable;

/** How many audits were passed: events of the type {@code audit}, by their status. */
final class Audits {
    private Audits() {}

    static Kpi kpi(@Nullable Frame events, Span window) {
        if (events == null) {
            return Kpi.none(KpiKind.AUDIT_PASS, "no events were given");
        }
        TextColumn type = events.text("type");
        TextColumn status = events.text("status");
        DateColumn date = events.date("date");
        int audit = Deals.code(type, "audit");
        if (type == null || date == null || audit < 0) {
            return Kpi.none(KpiKind.AUDIT_PASS, "events have no type `audit`");
        }
        String why = Deals.lacks(events, "events", "status");
        if (status == null || why != null) {
            return Kpi.none(KpiKind.AUDIT_PASS, why == null ? "" : why);
        }
        long passed = 0;
        long failed = 0;
        for (int row = 0; row < events.rows(); row++) {
            if (type.code(row) == audit && window.holds(date.day(row))) {
                passed += status.text(row).equals("passed") ? 1 : 0;
                failed += status.text(row).equals("failed") ? 1 : 0;
            }
        }
        return Kpi.ofCounts(KpiKind.AUDIT_PASS, passed, passed + failed, "no audit was passed or failed in the window");
    }
}
