package dev.earnest.deal;

import java.util.Iterator;
import java.util.List;

/** Rows that come opened. */
final class GatheredInput implements RowInput {
    private final GatheredRows given;
    private final RowDigest digest;

    GatheredInput(GatheredRows given, boolean digests) {
        this.given = given;
        this.digest = new RowDigest(digests);
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
    public RowSource source() {
        Iterator<NumberedRow> rows = given.rows().iterator();
        Row row = new Row();
        return new RowSource() {
            @Override
            public boolean next() {
                if (!rows.hasNext()) {
                    return false;
                }
                NumberedRow next = rows.next();
                row.begin(next.line());
                for (String cell : next.cells()) {
                    row.add(cell.toCharArray(), 0, cell.length());
                }
                digest.add(row);
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
        return digest.describe(role, given.name(), rowCount);
    }

    @Override
    public void close() {}
}
