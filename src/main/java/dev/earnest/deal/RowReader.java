package dev.earnest.deal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens an input and hands out its rows as they stand, for {@link GatheredRows} elsewhere. */
public final class RowReader implements AutoCloseable {
    private final RowInput input;
    private final RowSource source;
    private final @Nullable String footer;
    private final Slice first = new Slice();

    private RowReader(RowInput input, @Nullable String footer) {
        this.input = input;
        this.footer = footer;
        this.source = input.source();
    }

    /** Opens an input; fails with InputException where it has no header. */
    public static RowReader open(Input input, TextForm form) {
        return new RowReader(form.open(input), form.footer());
    }

    /** The names of the columns as the input, or its mapping, has them. */
    public List<String> header() {
        return input.header();
    }

    /** The character between cells; 0 where there is none. */
    public char delimiter() {
        return input.delimiter();
    }

    /** Goes to the next row; false after the last, and at a footer. */
    public boolean next() {
        return source.next() && !atFooter();
    }

    private boolean atFooter() {
        if (footer == null) {
            return false;
        }
        source.row().cell(0, first);
        first.trim();
        return first.toString().startsWith(footer);
    }

    /** What was read, once all rows are. */
    public InputFile describe(Role role, long rows) {
        return input.describe(role.word(), rows);
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
