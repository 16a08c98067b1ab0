package dev.earnest.deal;

import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The rows that a query selects in a warehouse, as they come. */
final class QueryInput implements RowInput {
    private static final int STEP = 50_000;

    private final Query query;
    private final String name;
    private final DataRequest.Progress progress;
    private final Warehouse warehouse;
    private final ResultSet rows;
    private final List<String> header = new ArrayList<>();
    private final List<QueryCell> cells = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final RowDigest digest;
    private final Row row = new Row();
    private Set<Integer> read;
    private int number;

    QueryInput(Query query, DataRequest.Progress progress, boolean digests) {
        this.query = query;
        this.name = Query.shown(query.url());
        this.progress = progress;
        this.digest = new RowDigest(digests);
        String statement = SelectOnly.statement(query);
        this.warehouse = new Warehouse(query);
        try {
            this.rows = warehouse.rows(statement);
            describeColumns(rows.getMetaData());
        } catch (SQLException | RuntimeException | LinkageError e) {
            warehouse.close();
            throw e instanceof InputException told ? told : lost(e);
        }
        this.read = new TreeSet<>(IntStream.range(0, header.size()).boxed().toList());
    }

    private void describeColumns(ResultSetMetaData about) throws SQLException {
        boolean shouts = true;
        for (int column = 1; column <= about.getColumnCount(); column++) {
            header.add(about.getColumnLabel(column));
            cells.add(QueryCell.of(about, column));
            types.add(about.getColumnTypeName(column));
            shouts &= about.getColumnLabel(column)
                    .equals(about.getColumnLabel(column).toUpperCase(java.util.Locale.ROOT));
        }
        if (shouts) { // names without quotes are capitals in some warehouses
            header.replaceAll(label -> label.toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Cells cells(int column) {
        return cells.get(column).cells();
    }

    @Override
    public void only(Set<Integer> columns) {
        read = columns;
    }

    @Override
    public RowSource source() {
        List<Problem> problems = read.stream()
                .filter(column -> cells.get(column) == QueryCell.UNREADABLE)
                .map(column -> Problem.error(
                        "query-type",
                        Span.ofFile(query.file().toString()),
                        "column `" + header.get(column) + "` is " + types.get(column)
                                + ", which is not one value to a cell",
                        "select a text or a number there, or leave the column out"))
                .toList();
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return new RowSource() {
            @Override
            public boolean next() {
                return nextRow();
            }

            @Override
            public Row row() {
                return row;
            }
        };
    }

    private boolean nextRow() {
        try {
            if (!rows.next()) {
                return false;
            }
            row.begin(++number);
            for (int column = 0; column < cells.size(); column++) {
                String text = read.contains(column) ? cells.get(column).text(rows, column + 1) : null;
                row.add(text == null ? new char[0] : text.toCharArray(), 0, text == null ? 0 : text.length());
            }
            digest.add(row);
            if (number % STEP == 0) {
                progress.read(name, digest.bytes(), -1);
            }
            return true;
        } catch (SQLException | RuntimeException | LinkageError e) {
            throw lost(e);
        }
    }

    private InputException lost(Throwable e) {
        return new InputException(Problem.error(
                "lost-connection",
                new Span(name, number, 0, 0, null),
                "the rows broke off" + (number == 0 ? "" : " at row " + number) + ": " + query.said(e),
                "run it again; nothing was paid on a part of the rows"));
    }

    @Override
    public InputFile describe(String role, long rowCount) {
        return digest.describe(role, name, rowCount);
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
