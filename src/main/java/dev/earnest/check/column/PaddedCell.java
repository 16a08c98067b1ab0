package dev.earnest.check.column;

import dev.earnest.check.About;
import dev.earnest.check.CellCheck;
import dev.earnest.check.ColumnUse;
import dev.earnest.check.Topic;

/** Spaces around a word or an id. */
public final class PaddedCell implements CellCheck {
    private static final About ABOUT = About.warning(
            "padded-cell", Topic.CELLS, "a word or id with spaces before or behind it, so that it is another word");

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F';
    }

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean isOdd(String cell, ColumnUse column) {
        boolean padded = isSpace(cell.charAt(0)) || isSpace(cell.charAt(cell.length() - 1));
        return padded && column.isText();
    }

    @Override
    public String said() {
        return "with spaces before or behind";
    }

    @Override
    public String help() {
        return "take the spaces off in the export; `gold ` is not `gold`";
    }
}
