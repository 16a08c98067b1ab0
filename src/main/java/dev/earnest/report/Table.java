package dev.earnest.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of values under columns; values, not strings, so that each format writes them its own way.
 *
 * @param title a heading for people; empty for none
 * @param total the row under the rule; null for none; programs never get it
 * @param notes lines under the table, for people
 */
public record Table<T>(
        String key,
        String title,
        Audience audience,
        List<Column<T>> columns,
        List<T> rows,
        @Nullable T total,
        List<String> notes)
        implements Section {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** A table for everyone, without a total. */
    public static <T> Table<T> of(String key, String title, List<Column<T>> columns, List<T> rows) {
        return new Table<>(key, title, Audience.ALL, columns, rows, null, List.of());
    }

    /** The same with a row of totals. */
    public Table<T> withTotal(T row) {
        return new Table<>(key, title, audience, columns, rows, row, notes);
    }

    /** The same with lines under it. */
    public Table<T> withNotes(List<String> lines) {
        return new Table<>(key, title, audience, columns, rows, total, lines);
    }

    /** The same for {@code audience} only. */
    public Table<T> seenBy(Audience other) {
        return new Table<>(key, title, other, columns, rows, total, notes);
    }

    /** The same with other rows. */
    public Table<T> withRows(List<T> others) {
        return new Table<>(key, title, audience, columns, others, total, notes);
    }
}
