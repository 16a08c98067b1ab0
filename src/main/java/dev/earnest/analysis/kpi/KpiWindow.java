package dev.earnest.analysis.kpi;

import dev.earnest.catalog.Catalog;
import dev.earnest.payout.Payouts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that KPIs are about.
 *
 * @param version whose days they are unless told
 * @param known the first and last day in the data
 */
record KpiWindow(Catalog version, Span known, Span window) {

    /**
     * The window from one day to another.
     *
     * @param from null: the first day of the version in force at the end
     * @param to null: the last day of that version, at most the as-of day and the last in the data
     */
    static KpiWindow of(Payouts payouts, Deals deals, @Nullable LocalDate from, @Nullable LocalDate to) {
        Span days = deals.days();
        int asOf = (int) payouts.asOf().toEpochDay();
        Span known = days.from() > days.to() ? new Span(asOf, asOf) : days;
        Catalog version = version(payouts, to == null ? Math.min(asOf, known.to()) : (int) to.toEpochDay());
        Span effective = Span.of(version.effective().from(), version.effective().to());
        int last = to != null ? (int) to.toEpochDay() : Math.min(effective.to(), Math.min(asOf, known.to()));
        int first = from != null ? (int) from.toEpochDay() : effective.from() <= last ? effective.from() : known.from();
        return new KpiWindow(version, known, new Span(Math.min(first, last), Math.max(first, last)));
    }

    /** The version in force on a day; before the first that one, else the last that has begun. */
    private static Catalog version(Payouts payouts, int day) {
        Catalog found = payouts.timeline().first();
        for (Catalog each : payouts.timeline().versions()) {
            found = each.effective().from().toEpochDay() <= day ? each : found;
        }
        return found;
    }
}
