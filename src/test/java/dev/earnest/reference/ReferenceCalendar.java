package dev.earnest.reference;

import dev.earnest.catalog.Fiscal;
import dev.earnest.catalog.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Fiscal periods by java.time alone. */
final class ReferenceCalendar {
    private final Fiscal fiscal;

    ReferenceCalendar(Fiscal fiscal) {
        this.fiscal = fiscal;
    }

    /** A period: its first and last day and its name, such as 2026-Q2. */
    record Span(LocalDate first, LocalDate last, String name) {
        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** The period that holds the day. */
    Span span(Period period, LocalDate day) {
        LocalDate year = yearStart(day);
        List<LocalDate> months = monthStarts(year);
        int month = 0;
        while (!months.get(month + 1).isAfter(day)) {
            month++;
        }
        return span(period, year, month / period.months());
    }

    /** The period before. */
    Span before(Period period, Span span) {
        return span(period, span.first().minusDays(1));
    }

    /** The same fiscal period a year before. */
    Span yearBefore(Period period, Span span) {
        LocalDate year = yearStart(span.first());
        int number = 0;
        while (!span(period, year, number).holds(span.first())) {
            number++;
        }
        return span(period, yearStart(year.minusDays(1)), number);
    }

    private Span span(Period period, LocalDate year, int number) {
        List<LocalDate> months = monthStarts(year);
        LocalDate first = months.get(number * period.months());
        LocalDate last = months.get((number + 1) * period.months()).minusDays(1);
        int ends = months.get(12).minusDays(1).getYear();
        String name = switch (period) {
            case MONTH -> ends + "-" + (number + 1 < 10 ? "0" : "") + (number + 1);
            case QUARTER -> ends + "-Q" + (number + 1);
            case HALF -> ends + "-H" + (number + 1);
            case YEAR -> "" + ends;
            case TERM -> throw new IllegalArgumentException();
        };
        return new Span(first, last, name);
    }

    /** First day of the fiscal year that holds the day. */
    private LocalDate yearStart(LocalDate day) {
        if (fiscal.years().isEmpty()) {
            LocalDate start = LocalDate.of(day.getYear(), fiscal.startMonth(), 1);
            return start.isAfter(day) ? start.minusYears(1) : start;
        }
        // years before the first and after the last listed run 52 weeks
        LocalDate start = fiscal.years().get(0);
        while (start.isAfter(day)) {
            start = start.minusWeeks(52);
        }
        while (!nextYear(start).isAfter(day)) {
            start = nextYear(start);
        }
        return start;
    }

    private LocalDate nextYear(LocalDate start) {
        if (fiscal.years().isEmpty()) {
            return start.plusYears(1);
        }
        int listed = fiscal.years().indexOf(start);
        boolean followed = listed >= 0 && listed + 1 < fiscal.years().size();
        return followed ? fiscal.years().get(listed + 1) : start.plusWeeks(52);
    }

    /** First days of the twelve months, and of the next year; a 53rd week joins the last month. */
    private List<LocalDate> monthStarts(LocalDate year) {
        List<LocalDate> starts = new ArrayList<>();
        LocalDate start = year;
        for (int month = 0; month < 12; month++) {
            starts.add(start);
            start = fiscal.years().isEmpty()
                    ? start.plusMonths(1)
                    : start.plusWeeks(fiscal.weeks().get(month % 3));
        }
        starts.add(nextYear(year));
        return starts;
    }
}
