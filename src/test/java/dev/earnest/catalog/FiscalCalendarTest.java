package dev.earnest.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Fiscal periods, by calendars drawn by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiscalCalendarTest {

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private static String name(FiscalCalendar calendar, Period period, String date) {
        return calendar.name(period, calendar.index(period, day(date)));
    }

    private static String last(FiscalCalendar calendar, Period period, String date) {
        return LocalDate.ofEpochDay(calendar.last(period, calendar.index(period, day(date))))
                .toString();
    }

    @Test
    void calendar_quarters_start_in_january() {
        FiscalCalendar calendar = new FiscalCalendar(Fiscal.CALENDAR);
        assertThat(name(calendar, Period.QUARTER, "2026-03-31")).isEqualTo("2026-Q1");
        assertThat(name(calendar, Period.QUARTER, "2026-04-01")).isEqualTo("2026-Q2");
        assertThat(name(calendar, Period.MONTH, "2026-12-31")).isEqualTo("2026-12");
        assertThat(name(calendar, Period.HALF, "2026-06-30")).isEqualTo("2026-H1");
        assertThat(last(calendar, Period.MONTH, "2024-02-10")).isEqualTo("2024-02-29");
    }

    @Test
    void a_fiscal_year_from_july_is_named_by_the_year_it_ends_in() {
        FiscalCalendar calendar = new FiscalCalendar(new Fiscal(7, List.of(), List.of()));
        assertThat(name(calendar, Period.YEAR, "2025-07-01")).isEqualTo("2026");
        assertThat(name(calendar, Period.YEAR, "2025-06-30")).isEqualTo("2025");
        assertThat(name(calendar, Period.QUARTER, "2026-04-01")).isEqualTo("2026-Q4");
        assertThat(last(calendar, Period.YEAR, "2026-01-15")).isEqualTo("2026-06-30");
    }

    @Test
    void four_four_five_weeks_and_a_53rd_week_that_joins_the_last_month() {
        // 2025-07-27 to 2026-08-01 is 53 weeks: the last quarter has 14, its last month 6
        Fiscal fiscal =
                new Fiscal(1, List.of(LocalDate.parse("2025-07-27"), LocalDate.parse("2026-08-02")), List.of(4, 4, 5));
        FiscalCalendar calendar = new FiscalCalendar(fiscal);
        assertThat(last(calendar, Period.MONTH, "2025-07-27")).isEqualTo("2025-08-23");
        assertThat(last(calendar, Period.MONTH, "2025-08-24")).isEqualTo("2025-09-20");
        assertThat(last(calendar, Period.MONTH, "2025-09-21")).isEqualTo("2025-10-25");
        assertThat(last(calendar, Period.QUARTER, "2025-07-27")).isEqualTo("2025-10-25");
        assertThat(last(calendar, Period.YEAR, "2025-07-27")).isEqualTo("2026-08-01");
        assertThat(last(calendar, Period.MONTH, "2026-07-31")).isEqualTo("2026-08-01");
        assertThat(name(calendar, Period.MONTH, "2026-07-31")).isEqualTo("2026-12");
    }

    @Test
    void years_before_and_after_those_listed_run_52_weeks() {
        Fiscal fiscal =
                new Fiscal(1, List.of(LocalDate.parse("2025-07-27"), LocalDate.parse("2026-07-26")), List.of(4, 4, 5));
        FiscalCalendar calendar = new FiscalCalendar(fiscal);
        assertThat(last(calendar, Period.YEAR, "2025-07-26")).isEqualTo("2025-07-26");
        assertThat(last(calendar, Period.YEAR, "2024-07-28")).isEqualTo("2025-07-26");
        assertThat(last(calendar, Period.YEAR, "2026-07-26")).isEqualTo("2027-07-24");
    }

    @Test
    void durations_clamp_at_month_ends_and_count_from_the_first_day() {
        Duration month = new Duration(1, Unit.MONTHS);
        LocalDate start = LocalDate.parse("2026-01-31");
        assertThat(month.after(start)).isEqualTo("2026-02-28");
        assertThat(month.after(start, 2)).isEqualTo("2026-03-31");
        assertThat(new Duration(2, Unit.QUARTERS).after(LocalDate.parse("2026-07-01")))
                .isEqualTo("2027-01-01");
        assertThat(new Duration(1, Unit.YEARS).before(LocalDate.parse("2024-02-29")))
                .isEqualTo("2023-02-28");
        assertThat(new Duration(1, Unit.YEARS)).hasToString("1 year");
    }
}
