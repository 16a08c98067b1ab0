package dev.earnest.analysis.kpi;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days since 1970-01-01 from {@code from} to {@code to}, both included.
 */
public record Span(int from, int to) {
    static Span of(LocalDate from, LocalDate to) {
        return new Span((int) from.toEpochDay(), (int) to.toEpochDay());
    }

    /** Whether a day is one of them. */
    public boolean holds(int day) {
        return day >= from && day <= to;
    }

    /** How many days there are. */
    public int days() {
        return to - from + 1;
    }

    /** The first day. */
    public LocalDate first() {
        return LocalDate.ofEpochDay(from);
    }

    /** The last day. */
    public LocalDate last() {
        return LocalDate.ofEpochDay(to);
    }

    /** The stretch before it: as many whole months where it is whole months, else as many days. */
    Span before() {
        boolean whole = first().getDayOfMonth() == 1
                && last().equals(YearMonth.from(last()).atEndOfMonth());
        if (!whole) {
            return new Span(from - days(), from - 1);
        }
        long months =
                (last().getYear() - first().getYear()) * 12L + last().getMonthValue() - first().getMonthValue() + 1;
        return of(first().minusMonths(months), first().minusDays(1));
    }

    @Override
    public String toString() {
        return first() + ".." + last();
    }
}
