package dev.earnest.analysis.payback;

import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Period;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.NumberColumn;
import dev.earnest.deal.TextColumn;
import dev.earnest.money.Fixed4;
import dev.earnest.payout.Payouts;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Partners by the fiscal quarter they started in; those without a start are the last cohort. */
public final class Cohorts {
    private static final int NONE = Integer.MAX_VALUE;

    private final FiscalCalendar calendar;
    private final CohortBy by;
    private final int[] quarters;
    private final int[] ofPartner;

    private Cohorts(FiscalCalendar calendar, CohortBy by, int[] startDays) {
        this.calendar = calendar;
        this.by = by;
        int[] quarterOf = Arrays.stream(startDays)
                .map(day -> day == NONE ? NONE : calendar.index(Period.QUARTER, day))
                .toArray();
        this.quarters = Arrays.stream(quarterOf)
                .filter(quarter -> quarter != NONE)
                .distinct()
                .sorted()
                .toArray();
        this.ofPartner = Arrays.stream(quarterOf)
                .map(quarter -> quarter == NONE ? quarters.length : Arrays.binarySearch(quarters, quarter))
                .toArray();
    }

    /** The cohorts of all partners in the data. */
    public static Cohorts of(Payouts payouts, CohortBy by) {
        FiscalCalendar calendar = new FiscalCalendar(payouts.timeline().last().fiscal());
        Dataset data = payouts.data();
        return new Cohorts(calendar, by, by == CohortBy.JOINED ? joined(data) : firstDeals(data));
    }

    private static int[] firstDeals(Dataset data) {
        int[] first = new int[data.partnerIds().size()];
        Arrays.fill(first, NONE);
        Frame deals = data.deals();
        TextColumn partners = deals.text("partner_id");
        DateColumn closed = deals.date("close_date");
        NumberColumn amounts = deals.number("amount");
        if (partners == null || closed == null) {
            return first;
        }
        WonDeals won = new WonDeals(deals);
        for (int row = 0; row < deals.rows(); row++) {
            int partner = partners.code(row);
            int day = closed.day(row);
            boolean credit = amounts != null && amounts.value(row) < 0 && amounts.value(row) != Fixed4.BLANK;
            if (partner >= 0 && day != DateColumn.BLANK && day < first[partner] && !credit && won.holds(row)) {
                first[partner] = day;
            }
        }
        return first;
    }

    private static int[] joined(Dataset data) {
        int[] first = new int[data.partnerIds().size()];
        Arrays.fill(first, NONE);
        Frame file = data.partners();
        TextColumn ids = file == null ? null : file.text("partner_id");
        DateColumn days = file == null ? null : file.date("joined_date");
        for (int row = 0; ids != null && days != null && row < ids.rows(); row++) {
            int day = days.day(row);
            if (day != DateColumn.BLANK && ids.code(row) >= 0) {
                first[ids.code(row)] = Math.min(first[ids.code(row)], day);
            }
        }
        return first;
    }

    FiscalCalendar calendar() {
        return calendar;
    }

    /** What partners are put together by. */
    public CohortBy by() {
        return by;
    }

    /** How many there are, with that of partners without a start. */
    public int size() {
        return quarters.length + 1;
    }

    /** The number of a partner's cohort. */
    public int of(int partner) {
        return partner < 0 ? quarters.length : ofPartner[partner];
    }

    /** Whether a cohort has a start. */
    public boolean dated(int cohort) {
        return cohort < quarters.length;
    }

    /** {@code 2026-Q2}, or what those without a start are called. */
    public String name(int cohort) {
        return dated(cohort) ? calendar.name(Period.QUARTER, quarters[cohort]) : by.without();
    }

    /** The first day of a cohort's quarter. */
    public int firstDay(int cohort) {
        return calendar.first(Period.QUARTER, quarters[cohort]);
    }

    /** The number of a cohort's first fiscal month. */
    int firstMonth(int cohort) {
        return quarters[cohort] * Period.QUARTER.months();
    }

    /** The numbers of the cohorts that have a start, the earliest first. */
    IntStream dated() {
        return IntStream.range(0, quarters.length);
    }
}
