package dev.earnest.deal;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one file as they stand, one after the other; fails with InputException where it cannot be read. */
public final class CsvScan implements AutoCloseable {
    private final RowInput file;
    private final RowSource rows;
    private final @Nullable String footer;

    private CsvScan(RowInput file, @Nullable String footer) {
        this.file = file;
        this.rows = file.source();
        this.footer = footer;
    }

    /**
     * Opens a file and reads its header.
     *
     * @param what the file's word for messages
     * @param mapping where its rows begin and end, and what is between its cells
     * @param known names that a header may have, by which the delimiter is told
     */
    public static CsvScan open(
            Input input, String what, Mapping.FileMapping mapping, Charset charset, Collection<String> known) {
        RowInput file = RowInput.open(input, what, mapping, charset, (name, read, size) -> {}, known, false);
        return new CsvScan(file, file.isText() ? mapping.footer() : null);
    }

    /** The names of the columns. */
    public List<String> header() {
        return file.header();
    }

    /** The character between cells; 0 where there is none. */
    public char delimiter() {
        return file.delimiter();
    }

    /** Goes to the next row; false after the last. */
    public boolean next() {
        if (!rows.next()) {
            return false;
        }
        return footer == null || !rows.row().text(0).strip().startsWith(footer);
    }

    /** The line of the file, from 1, on which the row starts; its number where rows are no lines. */
    public int line() {
        return rows.row().line();
    }

    /** What rows are called: {@code line}, or {@code row} where they are none. */
    public String unit() {
        return file.isText() ? "line" : "row";
    }

    /** How many cells the row has. */
    public int count() {
        return rows.row().count();
    }

    /** A cell of the row, from 0. */
    public String text(int cell) {
        return rows.row().text(cell);
    }

    /** Whether a cell of the row, from 0, holds no value; reading tells why. */
    public boolean isError(int cell) {
        return rows.row().errors().stream().anyMatch(error -> error.cell() == cell);
    }

    @Override
    public void close() {
        file.close();
    }
}
