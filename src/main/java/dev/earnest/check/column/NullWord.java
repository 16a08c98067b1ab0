package dev.earnest.check.column;

import dev.earnest.check.About;
import dev.earnest.check.CellCheck;
import dev.earnest.check.ColumnUse;
import dev.earnest.check.Topic;
import java.util.Locale;
import java.util.Set;

/** A word for nothing. */
public final class NullWord implements CellCheck {
    private static final About ABOUT =
            About.warning("null-word", Topic.CELLS, "a word that stands for nothing, and is read as a word");

    /** Without NA, which is North America and Namibia as often, and without `none`, which somebody may mean. */
    private static final Set<String> WORDS = Set.of(
            "null",
            "n/a",
            "#n/a",
            "nan",
            "nil",
            "(blank)",
            "(null)",
            "<null>",
            "undefined",
            "unknown value",
            "-",
            "--",
            "?",
            "000000000000000aaa");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean isOdd(String cell, ColumnUse column) {
        String word = cell.strip();
        return word.length() <= 18
                && WORDS.contains(word.toLowerCase(Locale.ROOT))
                && !column.mapping().blanks().contains(word);
    }

    @Override
    public String said() {
        return "that stand for nothing and are read as words";
    }

    @Override
    public String help() {
        return "say in the mapping that they are blank: null: [\"NULL\"]";
    }
}
