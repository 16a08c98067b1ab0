package dev.earnest.deal;

import java.util.ArrayList;
import java.util.List;

/** Opens an input and hands out its rows as they stand, for {@link GatheredRows} elsewhere. */
public final class RowReader implements AutoCloseable {
    private final RowInput input;
    private final RowSource source;

    private RowReader(RowInput input) {
        this.input = input;
        this.source = input.source();
    }

    /** Opens an input; fails with InputException where it has no header. */
    public static RowReader open(Input input, TextForm form) {
        return new RowReader(form.open(input));
    }

    /** The names of the columns as the input, or its mapping, has them. */
    public List<String> header() {
        return input.header();
    }

    /** The character between cells; 0 where there is none. */
    public char delimiter() {
        return input.delimiter();
    }

    /** Goes to the next row; false after the last. */
    public boolean next() {
        return source.next();
    }

    /** The row it stands on. */
    public NumberedRow row() {
        Row row = source.row();
        List<String> cells = new ArrayList<>(row.count());
        for (int cell = 0; cell < row.count(); cell++) {
            cells.add(row.text(cell));
        }
        return new NumberedRow(row.line(), cells);
    }

    @Override
    public void close() {
        input.close();
    }
}
