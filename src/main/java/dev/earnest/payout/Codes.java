package dev.earnest.payout;

import dev.earnest.deal.Dictionary;
import dev.earnest.deal.TextColumn;
import org.jspecify.annotations.Nullable;

/** A text field seen from the rows of a domain. */
final class Codes implements Feature {
    private final @Nullable TextColumn column;
    private final int[] made;
    private final @Nullable Cells index;
    private final Dictionary dictionary;
    private final boolean many;

    private Codes(@Nullable TextColumn column, int[] made, @Nullable Cells index, Dictionary dictionary, boolean many) {
        this.column = column;
        this.made = made;
        this.index = index;
        this.dictionary = dictionary;
        this.many = many;
    }

    /**
     * A column of a file.
     *
     * @param index the cell of each row, below 0 where it has none; null: row and cell are the same
     * @param many whether a cell may hold several values parted by {@code ;}
     */
    static Codes of(TextColumn column, @Nullable Cells index, boolean many) {
        return new Codes(column, new int[0], index, column.dictionary(), many);
    }

    /** Codes worked out, by cell; below 0 for blank. */
    static Codes of(int[] codes, @Nullable Cells index, Dictionary dictionary) {
        return new Codes(null, codes, index, dictionary, false);
    }

    /** The words by code. */
    Dictionary dictionary() {
        return dictionary;
    }

    /** Whether a cell may hold several values parted by {@code ;}. */
    boolean many() {
        return many;
    }

    /** The code of a row, below 0 where it is blank. */
    int at(int row) {
        Cells cells = index;
        int cell = cells == null ? row : cells.at(row);
        if (cell < 0) {
            return -1;
        }
        TextColumn words = column;
        return words == null ? made[cell] : words.code(cell);
    }
}
