package dev.earnest.deal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The good rows of one file as columns, in file order. */
public final class Frame {
    private final String file;
    private final int rows;
    private final List<String> headers;
    private final Map<String, Column> columns;
    private final LineIndex lines;

    Frame(String file, int rows, List<String> headers, Map<String, Column> columns, LineIndex lines) {
        this.file = file;
        this.rows = rows;
        this.headers = List.copyOf(headers);
        this.columns = new LinkedHashMap<>(columns);
        this.lines = lines;
    }

    /** The same rows with other columns in the place of those of their names. */
    Frame with(Map<String, ? extends Column> others) {
        Map<String, Column> changed = new LinkedHashMap<>(columns);
        changed.replaceAll((name, column) -> {
            Column other = others.get(name);
            return other == null ? column : other;
        });
        return new Frame(file, rows, headers, changed, lines);
    }

    /** The file of a row, as the user named it; where there are several, that of the row. */
    public String file(int row) {
        String one = lines.file(row);
        return one == null ? file : one;
    }

    /** The file as the user named it; where there are several, all in one. */
    public String file() {
        return file;
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** The names of the columns kept, in file order. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The names of all columns the file has after its mapping, kept or not. */
    public List<String> headers() {
        return headers;
    }

    /** A column by name, or null where it is not kept. */
    public @Nullable Column column(String name) {
        return columns.get(name);
    }

    /** A column of words by name, or null where there is none. */
    public @Nullable TextColumn text(String name) {
        return columns.get(name) instanceof TextColumn text ? text : null;
    }

    /** A column of numbers by name, or null where there is none. */
    public @Nullable NumberColumn number(String name) {
        return columns.get(name) instanceof NumberColumn number ? number : null;
    }

    /** A column of dates by name, or null where there is none. */
    public @Nullable DateColumn date(String name) {
        return columns.get(name) instanceof DateColumn date ? date : null;
    }

    /** The ids of deals, events or claims; fails with IllegalStateException for the other files, which have none. */
    public IdColumn id() {
        for (Column column : columns.values()) {
            if (column instanceof IdColumn id) {
                return id;
            }
        }
        throw new IllegalStateException("no ids in " + file);
    }

    /** The line of the file, from 1, on which a row starts. */
    public int line(int row) {
        return lines.line(row);
    }
}
