package dev.earnest.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/** Which day each of many rows in order of time falls on: hardly any on weekends, most at the end of a quarter. */
final class BusyDays {
    private static final int LAST_DAYS = 8;

    private final int first;
    private final long rows;
    /** By day: the rows before it; one more than there are days. */
    private final long[] before;

    /** @param rows at most 10^11 in at most a hundred years, so that rows times weights stay below 2^63 */
    BusyDays(Recipe recipe, long rows) {
        this.first = (int) recipe.from().toEpochDay();
        this.rows = rows;
        int days = (int) recipe.to().toEpochDay() - first + 1;
        this.before = new long[days + 1];
        Draws draws = new Draws(recipe.seed(), Draws.Stream.DAYS);
        int scale = days > 4000 ? 100 : 1;
        for (int i = 0; i < days; i++) {
            before[i + 1] = before[i] + weight(LocalDate.ofEpochDay(first + i), i, draws.at(i)) / scale;
        }
        long total = before[days];
        for (int i = 0; i <= days; i++) {
            before[i] = (rows * before[i] + total / 2) / total;
        }
    }

    /** A twelfth more a year later; a fifth more or less by chance; at least 160, at most some 120,000. */
    private static long weight(LocalDate day, int since, Draws draws) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean monthEnd = day.getDayOfMonth() > day.lengthOfMonth() - LAST_DAYS;
        int busy = weekend ? 2 : !monthEnd ? 30 : day.getMonthValue() % 3 == 0 ? 100 : 55;
        return (long) busy * draws.between(80, 120) * (12 * 365 + since) / (12 * 365);
    }

    int first() {
        return first;
    }

    int last() {
        return first + before.length - 2;
    }

    /** The day of a row, counted from 1970. */
    int of(long row) {
        int at = Arrays.binarySearch(before, row);
        if (at < 0) {
            return first - at - 2;
        }
        while (before[at + 1] == row) {
            at++;
        }
        return first + at;
    }

    /** Rows before {@code day}; all of them where it is behind the last. */
    long before(int day) {
        int at = day - first;
        return at <= 0 ? 0 : at >= before.length ? rows : before[at];
    }
}
