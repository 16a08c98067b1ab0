package dev.earnest.deal;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Rows in some form, opened: the names of their columns known, the rows to come. */
interface RowInput extends AutoCloseable {

    /** What kind of value the cells of a column are in the input itself; text may still be read as anything. */
    enum Cells {
        TEXT,
        NUMBER,
        DATE
    }

    /**
     * Opens an input in the form it has.
     *
     * @param what the input's word for messages: {@code deals file}
     * @param known names that a header may have, by which the delimiter of a text is told
     */
    static RowInput open(
            Input input,
            String what,
            Mapping.FileMapping mapping,
            Charset charset,
            DataRequest.Progress progress,
            Collection<String> known,
            boolean digests) {
        GatheredRows gathered = input.gathered();
        if (gathered != null) {
            return new GatheredInput(gathered);
        }
        Query query = input.query();
        if (query != null) {
            return new QueryInput(query, progress, digests);
        }
        Path path = input.path();
        Form form = path == null ? Form.TEXT : Form.of(path);
        if (path != null && ParquetInput.isParquet(path, form)) {
            return new ParquetInput(input, path, form, what, progress, digests);
        }
        if (path != null && XlsxInput.isWorkbook(input, path, form)) {
            return new XlsxInput(input, path, form, what, mapping, digests);
        }
        return new CsvFile(input, what, mapping, charset, progress, known, digests);
    }

    /** The names of the columns as the input, or its mapping, has them. */
    List<String> header();

    /** What the cells of a column, from 0, are. */
    default Cells cells(int column) {
        return Cells.TEXT;
    }

    /** Says which columns will be read; of others the cells may be left blank. All are before anything is said. */
    default void only(Set<Integer> columns) {}

    /** The rows, each of them numbered; to be asked for once. */
    RowSource source();

    /** Whether rows are lines of a text, and not numbered in a table. */
    default boolean isText() {
        return false;
    }

    /** How many rows there are, for which room is made; 0 where that is known only at the end. */
    default int expectedRows() {
        return 0;
    }

    /** The character between cells; 0 where there is none. */
    default char delimiter() {
        return '\0';
    }

    /** What was read, once all rows are. */
    InputFile describe(String role, long rowCount);

    @Override
    void close();
}
