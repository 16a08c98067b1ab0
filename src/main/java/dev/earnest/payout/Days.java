package dev.earnest.payout;

import dev.earnest.deal.DateColumn;
import org.jspecify.annotations.Nullable;

/**
 * A date field seen from the rows of a domain.
 *
 * @param column null where no row has a date
 * @param index the cell of each row, below 0 where it has none; null: row and cell are the same
 * @param otherwise the day of every row where there is no column
 */
record Days(@Nullable DateColumn column, @Nullable Cells index, int otherwise) implements Feature {
    /** Of no row. */
    static final Days NONE = new Days(null, null);

    Days(@Nullable DateColumn column, @Nullable Cells index) {
        this(column, index, DateColumn.BLANK);
    }

    /** The same day for every row. */
    static Days always(int day) {
        return new Days(null, null, day);
    }

    /** The day of a row, counted from 1970-01-01; {@link DateColumn#BLANK} where it has none. */
    int at(int row) {
        DateColumn days = column;
        if (days == null) {
            return otherwise;
        }
        Cells cells = index;
        int cell = cells == null ? row : cells.at(row);
        return cell < 0 ? DateColumn.BLANK : days.day(cell);
    }
}
