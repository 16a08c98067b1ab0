package dev.earnest.analysis.payback;

import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Period;

/**
 * Fiscal months as columns: the first holds all before it too, then one for each month that is over, and a last one for
 * what comes after them.
 */
final class Months {
    private final int first;
    private final int size;
    private final int firstDay;
    private final int[] columns;

    /** @param first number of the first month  @param observed number of the last one that is over */
    Months(FiscalCalendar calendar, int first, int observed) {
        this.first = first;
        this.size = Math.max(0, observed - first + 1);
        this.firstDay = calendar.first(Period.MONTH, first);
        int days = size == 0 ? 0 : calendar.last(Period.MONTH, observed) - firstDay + 1;
        this.columns = new int[days];
        for (int i = 0; i < days; i++) {
            columns[i] = calendar.month(firstDay + i) - first;
        }
    }

    /** The last fiscal month that is over on a day. */
    static int over(FiscalCalendar calendar, int day) {
        int month = calendar.month(day);
        return calendar.last(Period.MONTH, month) == day ? month : month - 1;
    }

    /** How many columns there are, with the one of what comes after. */
    int size() {
        return size + 1;
    }

    /** The number of the first month. */
    int first() {
        return first;
    }

    /** The column of what comes after all months that are over. */
    int later() {
        return size;
    }

    /** The column of a day. */
    int of(int day) {
        int at = day - firstDay;
        if (at >= columns.length) {
            return size;
        }
        return size == 0 ? size : columns[Math.max(0, at)];
    }

    /** The column of a fiscal month. */
    int ofMonth(int month) {
        return Math.min(size, Math.max(0, month - first));
    }
}
