package dev.earnest.payout;

import dev.earnest.money.Fixed4;

/** A numeric field lies in a range, or, negated, is blank or lies outside it. */
final class NumberFilter extends Filter {
    private final Numbers field;
    private final NumberRange range;
    private final boolean negated;

    NumberFilter(String what, Numbers field, NumberRange range, boolean negated) {
        super(what);
        this.field = field;
        this.range = range;
        this.negated = negated;
    }

    @Override
    boolean holds(int row) {
        long value = field.at(row);
        return (value != Fixed4.BLANK && range.holds(value)) != negated;
    }

    @Override
    Found found(int row) {
        return Found.number(field.at(row));
    }

    @Override
    int keep(int[] rows, int count) {
        long low = range.low();
        long high = range.high();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            long value = field.at(row);
            boolean inside = value >= low && value <= high && value != Fixed4.BLANK;
            rows[kept] = row;
            kept += inside != negated ? 1 : 0;
        }
        return kept;
    }
}
