package dev.earnest.payout;

import dev.earnest.deal.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * A text field seen from the rows of a domain.
 *
 * @param codes by cell; -1 is blank
 * @param index the cell of each row, below 0 where it has none; null: row and cell are the same
 * @param many whether a cell may hold several values parted by {@code ;}
 */
record Codes(int[] codes, int @Nullable [] index, Dictionary dictionary, boolean many) implements Feature {

    int at(int row) {
        int[] cells = index;
        if (cells == null) {
            return codes[row];
        }
        int cell = cells[row];
        return cell < 0 ? -1 : codes[cell];
    }
}
