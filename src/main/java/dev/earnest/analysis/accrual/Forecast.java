package dev.earnest.analysis.accrual;

import dev.earnest.deal.Copies;
import dev.earnest.deal.DateColumn;
import dev.earnest.deal.Frame;
import dev.earnest.deal.TextColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The deals and events that a method expects.
 *
 * @param deals rows to be taken again, none where nothing is expected
 * @param events rows of events to be taken again
 * @param pace deals of the last three months by those of the same months a year before; null where the method has none
 * @param missing why the method can't tell; null where it can
 */
record Forecast(
        Method method,
        Copies deals,
        Copies events,
        @Nullable BigDecimal pace,
        @Nullable String missing) {
    private static final Copies NONE = new Copies(new int[0], new int[0]);
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    /** Days of rows, and which count as sold. */
    private record Dated(
            Frame frame, DateColumn days, @Nullable TextColumn stage) {
        boolean isIn(int row, int after, int to) {
            boolean won = stage == null || stage.code(row) == stage.dictionary().code("won");
            return won && !days.blank(row) && days.day(row) > after && days.day(row) <= to;
        }

        long count(int after, int to) {
            long count = 0;
            for (int row = 0; row < frame.rows(); row++) {
                count += isIn(row, after, to) ? 1 : 0;
            }
            return count;
        }

        int first() {
            int first = Integer.MAX_VALUE;
            for (int row = 0; row < frame.rows(); row++) {
                first = days.blank(row) ? first : Math.min(first, days.day(row));
            }
            return first;
        }
    }

    /** What a method expects from the day after {@code day} to {@code end}, days since 1970-01-01. */
    static Forecast of(Method method, Frame deals, @Nullable Frame events, int day, int end) {
        Dated sold = dated(deals, "close_date", deals.text("stage"));
        Dated happened = events == null ? null : dated(events, "date", null);
        return method == Method.RUN_RATE ? runRate(sold, happened, day, end) : lastYear(sold, happened, day, end);
    }

    private static @Nullable Dated dated(Frame frame, String column, @Nullable TextColumn stage) {
        DateColumn days = frame.date(column);
        return days == null ? null : new Dated(frame, days, stage);
    }

    private static Forecast runRate(@Nullable Dated sold, @Nullable Dated happened, int day, int end) {
        Copies deals = NONE;
        Copies events = NONE;
        for (int months = QUARTER; later(day, months - QUARTER) < end; months += QUARTER) {
            Source source = new Source(earlier(day, QUARTER), day, months, end);
            deals = deals.and(taken(sold, source, null));
            events = events.and(taken(happened, source, null));
        }
        return new Forecast(Method.RUN_RATE, deals, events, null, null);
    }

    private static Forecast lastYear(@Nullable Dated sold, @Nullable Dated happened, int day, int end) {
        int yearBefore = earlier(day, YEAR);
        int begins = earlier(day, YEAR + QUARTER);
        if (sold == null || sold.first() > begins + 1) {
            return missing("deals begin less than fifteen months before the day");
        }
        long before = sold.count(begins, yearBefore);
        long now = sold.count(earlier(day, QUARTER), day);
        if (before == 0 || earlier(end, YEAR) > day) {
            return missing(
                    before == 0
                            ? "nothing closed in the same months a year before"
                            : "a period ends in more than a year");
        }
        long[] pace = {now, before};
        Source source = new Source(yearBefore, day, YEAR, end);
        BigDecimal told = BigDecimal.valueOf(now).divide(BigDecimal.valueOf(before), 2, RoundingMode.HALF_UP);
        return new Forecast(Method.LAST_YEAR, taken(sold, source, pace), taken(happened, source, null), told, null);
    }

    /** Days from which rows are taken, and how many months later; what does not fall after {@code to} and up to {@code end} is left out. */
    private record Source(int after, int to, int months, int end) {
        boolean holds(Dated dated, int row) {
            if (!dated.isIn(row, after, to)) {
                return false;
            }
            int day = later(dated.days().day(row), months);
            return day > to && day <= end;
        }
    }

    private static Forecast missing(String why) {
        return new Forecast(Method.LAST_YEAR, NONE, NONE, null, why);
    }

    private static int later(int day, int months) {
        return (int) LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
    }

    private static int earlier(int day, int months) {
        return (int) LocalDate.ofEpochDay(day).minusMonths(months).toEpochDay();
    }

    /**
     * Rows of a source, each as often as the pace says, spread evenly over the rows of each partner.
     *
     * @param pace how many are taken of how many; null: each once
     */
    private static Copies taken(@Nullable Dated dated, Source source, long @Nullable [] pace) {
        if (dated == null) {
            return NONE;
        }
        TextColumn partners = Objects.requireNonNull(dated.frame().text("partner_id"));
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < dated.frame().rows(); row++) {
            if (source.holds(dated, row)) {
                rows.add(row);
            }
        }
        rows.sort(Comparator.<Integer>comparingInt(partners::code)
                .thenComparingInt(dated.days()::day)
                .thenComparingInt(row -> row));
        List<Integer> taken = new ArrayList<>();
        long number = 0;
        for (int row : rows) {
            long times = pace == null ? 1 : (number + 1) * pace[0] / pace[1] - number * pace[0] / pace[1];
            for (long time = 0; time < times; time++) {
                taken.add(row);
            }
            number++;
        }
        int[] all = taken.stream().mapToInt(Integer::intValue).sorted().toArray();
        int[] shift = new int[all.length];
        Arrays.fill(shift, source.months());
        return new Copies(all, shift);
    }
}
