package dev.earnest.deal;

/** One column of a file: as many cells as the frame has rows, each a value or blank. */
public sealed interface Column permits TextColumn, NumberColumn, DateColumn, IdColumn {

    /** The name it has in catalogs. */
    String name();

    /** How many rows it has. */
    int rows();

    /** Whether the cell of a row, from 0, is blank. */
    boolean blank(int row);

    /** The cell of a row, from 0, as text: numbers plain, dates as {@code 2026-03-31}, blank as the empty text. */
    String text(int row);
}
