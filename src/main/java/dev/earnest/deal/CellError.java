package dev.earnest.deal;

/**
 * A cell of a row in whose place something else than a value stands.
 *
 * @param cell of the row, from 0
 * @param message what it is, to stand behind the column's name
 * @param help what to do about it
 */
record CellError(int cell, String message, String help) {

    /** What is told of it in a column. */
    Said said(Field field) {
        return new Said("column " + field.label() + " " + message, help, cell);
    }
}
