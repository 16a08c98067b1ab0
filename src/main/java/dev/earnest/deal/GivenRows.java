package dev.earnest.deal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows written in a test, under a header made of all the columns they name. */
final class GivenRows implements RowSource {
    private final List<TextRow> rows;
    private final List<String> header;
    private final Map<String, String> absent;
    private final Row row = new Row();
    private int next = -1;

    /** @param absent the cell of a column that a row does not name; blank for other columns */
    GivenRows(List<TextRow> rows, List<String> least, Map<String, String> absent) {
        this.rows = rows;
        this.absent = absent;
        Set<String> names = new LinkedHashSet<>(least);
        for (TextRow given : rows) {
            names.addAll(given.cells().keySet());
        }
        this.header = new ArrayList<>(names);
    }

    @Override
    public boolean next() {
        if (next == rows.size()) {
            return false;
        }
        row.begin(next < 0 ? 0 : rows.get(next).line());
        for (String name : header) {
            String cell = name;
            if (next >= 0) {
                String given = rows.get(next).cells().get(name);
                cell = given == null ? absent.getOrDefault(name, "") : given;
            }
            row.add(cell.toCharArray(), 0, cell.length());
        }
        next++;
        return true;
    }

    @Override
    public Row row() {
        return row;
    }
}
