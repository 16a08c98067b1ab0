package dev.earnest.payout;

import dev.earnest.catalog.Range;
import dev.earnest.deal.DateColumn;
import java.time.LocalDate;

/** A date field lies in a range, or, negated, is blank or lies outside it. */
final class DayFilter extends Filter {
    private final Days field;
    private final int low;
    private final int high;
    private final boolean negated;

    DayFilter(String what, Days field, Range.Dates range, boolean negated) {
        super(what);
        this.field = field;
        this.negated = negated;
        Range.Bound<LocalDate> lower = range.lower();
        Range.Bound<LocalDate> upper = range.upper();
        this.low =
                lower == null ? Integer.MIN_VALUE + 1 : (int) lower.value().toEpochDay() + (lower.inclusive() ? 0 : 1);
        this.high = upper == null ? Integer.MAX_VALUE : (int) upper.value().toEpochDay() - (upper.inclusive() ? 0 : 1);
    }

    @Override
    boolean holds(int row) {
        int day = field.at(row);
        return (day != DateColumn.BLANK && day >= low && day <= high) != negated;
    }

    @Override
    Found found(int row) {
        return Found.day(field.at(row));
    }
}
