package dev.earnest.payout;

import dev.earnest.money.Fixed4;
import org.jspecify.annotations.Nullable;

/**
 * A numeric field seen from the rows of a domain.
 *
 * @param values ten-thousandths by cell; {@link Fixed4#BLANK} is blank
 * @param index as in {@link Codes}
 */
record Numbers(long[] values, int @Nullable [] index) implements Feature {

    long at(int row) {
        int[] cells = index;
        if (cells == null) {
            return values[row];
        }
        int cell = cells[row];
        return cell < 0 ? Fixed4.BLANK : values[cell];
    }
}
