package dev.earnest.catalog;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the fiscal period of a day. Months are numbered without gaps; month number 0 is some first month before all data
 * and twelve consecutive numbers from a multiple of 12 make a fiscal year.
 */
public final class FiscalCalendar {
    private static final int FIRST_YEAR = 1899;
    private static final int LAST_YEAR = 2201;

    /** First days of all months, ascending, as epoch days; the last entry closes the last month. */
    private final int[] starts;

    public FiscalCalendar(Fiscal fiscal) {
        this.starts = fiscal.years().isEmpty() ? calendarMonths(fiscal.startMonth()) : weekMonths(fiscal);
    }

    private static int[] calendarMonths(int startMonth) {
        int months = (LAST_YEAR - FIRST_YEAR) * 12;
        int[] starts = new int[months + 1];
        int day = (int) LocalDate.of(FIRST_YEAR, startMonth, 1).toEpochDay();
        for (int i = 0; i <= months; i++) {
            starts[i] = day;
            int month = startMonth - 1 + i;
            day += Month.of(month % 12 + 1).length(Year.isLeap(FIRST_YEAR + month / 12));
        }
        return starts;
    }

    /** Years before the first and after the last listed run 52 weeks; a 53rd week joins the last month. */
    private static int[] weekMonths(Fiscal fiscal) {
        List<LocalDate> years = new ArrayList<>(fiscal.years());
        while (years.get(0).getYear() > FIRST_YEAR + 1) {
            years.add(0, years.get(0).minusWeeks(52));
        }
        while (years.get(years.size() - 1).getYear() < LAST_YEAR - 1) {
            years.add(years.get(years.size() - 1).plusWeeks(52));
        }
        int[] starts = new int[(years.size() - 1) * 12 + 1];
        for (int year = 0; year + 1 < years.size(); year++) {
            LocalDate day = years.get(year);
            for (int month = 0; month < 12; month++) {
                starts[year * 12 + month] = (int) day.toEpochDay();
                day = day.plusWeeks(fiscal.weeks().get(month % 3));
            }
        }
        starts[starts.length - 1] = (int) years.get(years.size() - 1).toEpochDay();
        return starts;
    }

    /** The number of the fiscal month that holds the day. */
    public int month(int epochDay) {
        int found = Arrays.binarySearch(starts, epochDay);
        int month = found >= 0 ? found : -found - 2;
        if (month < 0 || month >= starts.length - 1) {
            throw new ArithmeticException("no fiscal calendar for the day " + LocalDate.ofEpochDay(epochDay));
        }
        return month;
    }

    /** The number of the period that holds the day; {@code period} is not TERM. */
    public int index(Period period, int epochDay) {
        return month(epochDay) / months(period);
    }

    /** First day of a period. */
    public int first(Period period, int index) {
        return starts[index * months(period)];
    }

    /** Last day of a period. */
    public int last(Period period, int index) {
        return starts[(index + 1) * months(period)] - 1;
    }

    /** Periods in a fiscal year. */
    public static int perYear(Period period) {
        return 12 / months(period);
    }

    /** {@code 2026-Q2}, {@code 2026-05}, {@code 2026-H1} or {@code 2026}: the year is the calendar year in which the fiscal year ends. */
    public String name(Period period, int index) {
        int perYear = perYear(period);
        int year = index / perYear;
        int number = index % perYear + 1;
        int ends = LocalDate.ofEpochDay(last(Period.YEAR, year)).getYear();
        return switch (period) {
            case MONTH -> ends + (number < 10 ? "-0" : "-") + number;
            case QUARTER -> ends + "-Q" + number;
            case HALF -> ends + "-H" + number;
            case YEAR -> String.valueOf(ends);
            case TERM -> throw new IllegalArgumentException("a term has no number");
        };
    }

    private static int months(Period period) {
        int months = period.months();
        if (months == 0) {
            throw new IllegalArgumentException("a term is no fiscal period");
        }
        return months;
    }
}
