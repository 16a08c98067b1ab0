package dev.earnest.payout;

import dev.earnest.catalog.Fiscal;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Window;

/** The fiscal period of a day by table look-up; a term is one period, whatever the day. */
final class Periods {
    /** The number of a term, above those of all fiscal periods. */
    private static final int TERM = 1 << 20;

    private final FiscalCalendar calendar;
    private final int firstDay;
    private final int[] monthByDay;

    Periods(Fiscal fiscal, int firstDay, int lastDay) {
        this.calendar = new FiscalCalendar(fiscal);
        this.firstDay = firstDay;
        this.monthByDay = new int[Math.max(0, lastDay - firstDay + 1)];
        int month = 0;
        int next = Integer.MIN_VALUE;
        for (int i = 0; i < monthByDay.length; i++) {
            if (firstDay + i >= next) {
                month = calendar.month(firstDay + i);
                next = calendar.last(Period.MONTH, month) + 1;
            }
            monthByDay[i] = month;
        }
    }

    FiscalCalendar calendar() {
        return calendar;
    }

    /** The number of the first period that a day of the data or of the program can lie in. */
    int first(Period period) {
        return index(period, firstDay);
    }

    /** The number of the last such period. */
    int last(Period period) {
        return index(period, firstDay + Math.max(0, monthByDay.length - 1));
    }

    /** The number of the period that holds a day. */
    int index(Period period, int day) {
        if (period == Period.TERM) {
            return TERM;
        }
        int at = day - firstDay;
        int month = at >= 0 && at < monthByDay.length ? monthByDay[at] : calendar.month(day);
        return month / period.months();
    }

    /** Last day of a period that holds {@code day}; for a term, the last of its window. */
    int last(Period period, Window window, int day) {
        return period == Period.TERM ? (int) window.to().toEpochDay() : calendar.last(period, index(period, day));
    }

    /** The period of a day as printed. */
    String name(Period period, int day) {
        return period == Period.TERM ? "term" : calendar.name(period, index(period, day));
    }
}
