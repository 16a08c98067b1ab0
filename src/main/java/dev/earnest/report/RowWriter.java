package dev.earnest.report;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Writes the rows of one table as they come, none of them kept; for formats that programs read. */
public final class RowWriter {
    private RowWriter() {}

    /** Rows that are told one after the other. */
    public interface Source<T> {
        /** Tells every row. */
        void each(Consumer<T> sink);
    }

    /**
     * Writes what {@link ReportWriter} would of a report with this one table.
     *
     * @param format CSV, TSV, NDJSON or JSON
     * @param table its columns; rows it has are left out
     */
    public static <T> void write(
            Format format, String schema, Table<T> table, Source<T> rows, Look look, Appendable out)
            throws IOException {
        switch (format) {
            case CSV -> separated(new SeparatedWriter(',', look.spreadsheetSafe()), table, rows, out);
            case TSV -> separated(new SeparatedWriter('\t', look.spreadsheetSafe()), table, rows, out);
            case NDJSON -> lines(schema, table, rows, out);
            case JSON -> object(schema, table, rows, out);
            default -> throw new IllegalArgumentException(format + " is for people");
        }
    }

    private static <T> void separated(SeparatedWriter writer, Table<T> table, Source<T> rows, Appendable out)
            throws IOException {
        List<Column<T>> columns = SeparatedWriter.columns(table);
        writer.header(columns, out);
        try {
            rows.each(row -> {
                try {
                    writer.row(columns, row, out);
                } catch (IOException e) {
                    throw new Unwritten(e);
                }
            });
        } catch (Unwritten e) {
            throw e.reason;
        }
    }

    private static <T> void lines(String schema, Table<T> table, Source<T> rows, Appendable out) {
        NdjsonWriter.head(schema, out);
        rows.each(row -> NdjsonWriter.row(table, row, out));
    }

    private static <T> void object(String schema, Table<T> table, Source<T> rows, Appendable out) {
        Json json = new Json(out, true);
        json.object().text("schema", schema).key(table.key());
        json.array();
        rows.each(row -> {
            json.object();
            JsonWriter.cells(table, row, json);
            json.end();
        });
        json.end();
        json.text("status", "complete"); // last: of a file that breaks off nobody takes it for whole
        json.end().finish();
    }

    /** Carries what went wrong out of a consumer. */
    private static final class Unwritten extends RuntimeException {
        private final transient IOException reason;

        Unwritten(IOException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
