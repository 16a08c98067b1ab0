package dev.earnest.payout;

import dev.earnest.deal.NumberColumn;
import dev.earnest.money.Fixed4;
import org.jspecify.annotations.Nullable;

/**
 * A numeric field seen from the rows of a domain.
 *
 * @param index the cell of each row, below 0 where it has none; null: row and cell are the same
 */
record Numbers(NumberColumn column, @Nullable Cells index) implements Feature {

    /** The number of a row in ten-thousandths; {@link Fixed4#BLANK} where it has none. */
    long at(int row) {
        Cells cells = index;
        int cell = cells == null ? row : cells.at(row);
        return cell < 0 ? Fixed4.BLANK : column.value(cell);
    }
}
