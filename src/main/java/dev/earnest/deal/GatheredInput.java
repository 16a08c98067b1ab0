package dev.earnest.deal;

import java.util.Iterator;
import java.util.List;

/** Rows that come opened. */
final class GatheredInput implements RowInput {
    private final GatheredRows given;

    GatheredInput(GatheredRows given) {
        this.given = given;
    }

    @Override
    public List<String> header() {
        return given.header();
    }

    @Override
    public Cells cells(int column) {
        String name = given.header().get(column);
        if (given.numbers().contains(name)) {
            return Cells.NUMBER;
        }
        return given.dates().contains(name) ? Cells.DATE : Cells.TEXT;
    }

    @Override
    public boolean isText() {
        return given.text();
    }

    @Override
    public char delimiter() {
        return given.delimiter();
    }

    @Override
    public RowSource source() {
        Iterator<NumberedRow> rows = given.rows().iterator();
        Row row = new Row();
        return new RowSource() {
            @Override
            public boolean next() {
                if (!rows.hasNext()) {
                    return false;
                }
                row.set(rows.next());
                return true;
            }

            @Override
            public Row row() {
                return row;
            }
        };
    }

    @Override
    public InputFile describe(String role, long rowCount) {
        return new InputFile(role, given.name(), null, null, null, rowCount, given.delimiter());
    }

    @Override
    public void close() {}
}
