package dev.earnest.payout;

import dev.earnest.deal.NumberColumn;
import dev.earnest.money.Fixed4;
import dev.earnest.money.Rounding;
import org.jspecify.annotations.Nullable;

/** A figure of every deal or event, in ten-thousandths; {@link Fixed4#BLANK} where there is none. Worked out when asked for. */
interface Measure {
    /** One that no row has. */
    Measure NONE = row -> Fixed4.BLANK;

    long at(int row);

    /** A column as it is; none where there is no such column. */
    static Measure of(@Nullable NumberColumn column) {
        return column == null ? NONE : column::value;
    }

    /** 1 for each row, 0 for a credit note. */
    static Measure count(@Nullable NumberColumn amount) {
        Measure of = of(amount);
        return row -> isCredit(of.at(row)) ? 0 : Fixed4.ONE;
    }

    /** One less another; blank where one of them is. */
    static Measure less(@Nullable NumberColumn column, @Nullable NumberColumn other) {
        Measure whole = of(column);
        Measure part = of(other);
        return row -> {
            long from = whole.at(row);
            long off = part.at(row);
            return from == Fixed4.BLANK || off == Fixed4.BLANK ? Fixed4.BLANK : Math.subtractExact(from, off);
        };
    }

    /** A monthly figure, else the twelfth of a yearly one. */
    static Measure monthly(@Nullable NumberColumn month, @Nullable NumberColumn year) {
        Measure given = of(month);
        Measure yearly = of(year);
        return row -> {
            long value = given.at(row);
            long whole = value == Fixed4.BLANK ? yearly.at(row) : Fixed4.BLANK;
            return whole == Fixed4.BLANK ? value : Rounding.HALF_UP.divide(whole, 12);
        };
    }

    /** Whether an amount is a credit note's. */
    static boolean isCredit(long amount) {
        return amount < 0 && amount != Fixed4.BLANK;
    }
}
