package dev.earnest.analysis.payback;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Economics;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Period;
import dev.earnest.money.LargestRemainder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;

/** What running the program costs, by fiscal month: the cost of a longer period in equal parts over its months. */
public final class ProgramCosts {
    private final Catalog catalog;
    private final FiscalCalendar calendar;

    public ProgramCosts(Catalog catalog, FiscalCalendar calendar) {
        this.catalog = catalog;
        this.calendar = calendar;
    }

    /** The cost of a fiscal month in minor units. */
    public long of(int month) {
        long sum = 0;
        for (Economics.Cost cost : catalog.economics().costs()) {
            sum = Math.addExact(sum, of(cost, month));
        }
        return sum;
    }

    /** The part of one cost that a fiscal month bears, in minor units. */
    public long of(Economics.Cost cost, int month) {
        int first = first(cost.every(), month);
        int months = cost.every() == Period.TERM ? termEnd() - first + 1 : cost.every().months();
        if (month < first || month >= first + months) {
            return 0;
        }
        long minor = catalog.rounding().toMinor(cost.amount(), catalog.currency().digits());
        return split(minor, months)[month - first];
    }

    /** The month with which the period begins that holds a month. */
    private int first(Period every, int month) {
        return every == Period.TERM
                ? month(catalog.effective().from())
                : month / every.months() * every.months();
    }

    private int termEnd() {
        return month(catalog.effective().to());
    }

    private int month(LocalDate day) {
        return calendar.month((int) day.toEpochDay());
    }

    private static long[] split(long minor, int months) {
        BigDecimal[] equal = new BigDecimal[months];
        Arrays.fill(equal, BigDecimal.ONE);
        return LargestRemainder.split(minor, equal);
    }
}
