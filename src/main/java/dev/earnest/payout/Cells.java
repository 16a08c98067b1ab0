package dev.earnest.payout;

/**
 * A number for each row of a domain: the partner it belongs to, or its cell in another file; below 0 where there is none.
 */
@FunctionalInterface
interface Cells {
    /** None for any row. */
    Cells NONE = row -> -1;

    int at(int row);

    /** Numbers that are at hand. */
    static Cells of(int[] numbers) {
        return row -> numbers[row];
    }
}
