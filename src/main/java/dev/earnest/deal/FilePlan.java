package dev.earnest.deal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How one file's cells become our columns.
 *
 * @param fields the columns read
 * @param names all columns the file has after its mapping, read or not
 * @param joins the tables joined, to be asked for the rows they missed
 * @param lines the line of each row kept
 */
record FilePlan(Map<String, Field> fields, List<String> names, List<JoinTable.Cursor> joins, LineIndex lines) {

    @Nullable
    Field field(String name) {
        return fields.get(name);
    }

    /** The cells of a row that something is read from. */
    Set<Integer> cells() {
        Set<Integer> cells = new TreeSet<>();
        fields.values().forEach(field -> field.source().addCells(cells));
        return cells;
    }

    /** The same for one of several files. */
    FilePlan of(int file) {
        Map<String, Field> own = new LinkedHashMap<>(fields);
        own.replaceAll((name, field) -> field.of(file));
        return new FilePlan(own, names, joins, lines);
    }

    /** The builder of a column of words, or null where the file has no such column. */
    ColumnBuilder.@Nullable Texts texts(String name) {
        Field field = fields.get(name);
        return field != null && field.builder() instanceof ColumnBuilder.Texts texts ? texts : null;
    }

    /** The builder of a column of numbers, or null where the file has no such column. */
    ColumnBuilder.@Nullable Numbers numbers(String name) {
        Field field = fields.get(name);
        return field != null && field.builder() instanceof ColumnBuilder.Numbers numbers ? numbers : null;
    }

    /** The builder of a column of dates, or null where the file has no such column. */
    ColumnBuilder.@Nullable Dates dates(String name) {
        Field field = fields.get(name);
        return field != null && field.builder() instanceof ColumnBuilder.Dates dates ? dates : null;
    }

    /** The builder of a column of ids of this file, or null where it has none. */
    ColumnBuilder.@Nullable Ids ids() {
        for (Field field : fields.values()) {
            if (field.builder() instanceof ColumnBuilder.Ids ids) {
                return ids;
            }
        }
        return null;
    }

    /** The rows that a column of links names; all -1 where the file has no such column. */
    int[] links(String name, int rows) {
        Field field = fields.get(name);
        if (field != null && field.builder() instanceof ColumnBuilder.Links links) {
            return links.rows(rows);
        }
        int[] none = new int[rows];
        java.util.Arrays.fill(none, -1);
        return none;
    }
}
