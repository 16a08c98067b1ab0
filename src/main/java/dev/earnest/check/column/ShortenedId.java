package dev.earnest.check.column;

import dev.earnest.check.About;
import dev.earnest.check.CellCheck;
import dev.earnest.check.ColumnUse;
import dev.earnest.check.Shape;
import dev.earnest.check.Topic;

/** An id in scientific notation. */
public final class ShortenedId implements CellCheck {
    private static final About ABOUT = About.warning(
            "shortened-id",
            Topic.CELLS,
            "an id that a spreadsheet turned into a number like 1.23E+11, so that its digits are lost");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean isOdd(String cell, ColumnUse column) {
        return column.isId() && Shape.of(cell) == Shape.SCIENTIFIC && cell.indexOf('+') > 0;
    }

    @Override
    public String said() {
        return "that a spreadsheet turned into a number like 1.23E+11";
    }

    @Override
    public String help() {
        return "export again with the column as text; the lost digits cannot be got back from the file";
    }
}
