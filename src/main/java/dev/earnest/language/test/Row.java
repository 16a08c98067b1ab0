package dev.earnest.language.test;

import dev.earnest.problem.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One row of a data file, written in a test: cells by column, in the order written. */
public record Row(Map<String, Cell> cells, Span span) {

    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The text of a column; empty where the row has none. */
    public String text(String column) {
        Cell cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }
}
