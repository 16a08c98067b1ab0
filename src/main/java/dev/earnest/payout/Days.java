package dev.earnest.payout;

import dev.earnest.deal.DateColumn;
import org.jspecify.annotations.Nullable;

/**
 * A date field seen from the rows of a domain.
 *
 * @param values epoch days by cell; {@link DateColumn#BLANK} is blank
 * @param index as in {@link Codes}
 */
record Days(int[] values, int @Nullable [] index) implements Feature {

    int at(int row) {
        int[] cells = index;
        if (cells == null) {
            return values[row];
        }
        int cell = cells[row];
        return cell < 0 ? DateColumn.BLANK : values[cell];
    }
}
