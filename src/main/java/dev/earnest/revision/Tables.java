package dev.earnest.revision;

import dev.earnest.catalog.Lookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table of figures. */
final class Tables {
    private Tables() {}

    static List<String> values(Lookup.By table) {
        return table.rows().stream().map(Lookup.Row::value).toList();
    }

    /** What a value gets by its own row, or null where it has none. */
    static @Nullable Lookup row(Lookup.By table, String value) {
        return table.rows().stream()
                .filter(row -> row.value().equals(value))
                .map(Lookup.Row::then)
                .findFirst()
                .orElse(null);
    }
}
