package dev.earnest.language.mapping;

import dev.earnest.language.read.Spot;
import dev.earnest.language.read.Texts;
import dev.earnest.language.tree.ScalarNode;
import org.jspecify.annotations.Nullable;

/** Readers of what stands in the cells and headers of a CSV file. */
final class Cells {
    private Cells() {}

    /** A cell as it stands, empty in quotes too; words that YAML takes for something else need quotes. */
    static @Nullable String cell(Spot spot) {
        ScalarNode scalar = scalarOf(spot, "a cell, such as `\"NULL\"`");
        return scalar == null || Texts.trapped(spot, scalar, false) ? null : scalar.text();
    }

    /** The name of a column. */
    static @Nullable String column(Spot spot) {
        ScalarNode scalar = scalarOf(spot, "the name of a column");
        if (scalar == null || Texts.trapped(spot, scalar, false)) {
            return null;
        }
        String name = scalar.text().strip();
        if (name.isEmpty()) {
            spot.error(
                    "empty-text",
                    "`" + spot.name() + "` is empty text where the name of a column belongs",
                    "write the name as the file's header has it");
            return null;
        }
        return name;
    }

    /** Text that may not be empty, spaces at its ends kept. */
    static @Nullable String mark(Spot spot) {
        String text = cell(spot);
        if (text != null && text.isEmpty()) {
            spot.error("empty-text", "`" + spot.name() + "` is empty text", "write it, or delete the key");
            return null;
        }
        return text;
    }

    private static @Nullable ScalarNode scalarOf(Spot spot, String wanted) {
        return spot.node() instanceof ScalarNode scalar && scalar.quoted()
                ? scalar
                : spot.scalar(wanted, "it in quotes, such as `\"Closed Won\"`");
    }
}
