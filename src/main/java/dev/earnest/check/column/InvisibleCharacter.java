package dev.earnest.check.column;

import dev.earnest.check.About;
import dev.earnest.check.CellCheck;
import dev.earnest.check.ColumnUse;
import dev.earnest.check.Topic;

/** A character that shows nowhere, inside a word. */
public final class InvisibleCharacter implements CellCheck {
    private static final About ABOUT =
            About.warning("invisible-character", Topic.CELLS, "a word with a character in it that nobody sees");

    private static boolean isInvisible(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7F;
        return control || c == 0x00A0 || c == 0x00AD || c >= 0x200B && c <= 0x200F || c == 0x2060 || c == 0xFEFF;
    }

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean isOdd(String cell, ColumnUse column) {
        return column.isText() && cell.strip().chars().anyMatch(InvisibleCharacter::isInvisible);
    }

    @Override
    public String said() {
        return "with a character that nobody sees";
    }

    @Override
    public String help() {
        return "replace it in the export; two words that look alike differ by it";
    }
}
