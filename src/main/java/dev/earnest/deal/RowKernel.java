package dev.earnest.deal;

import java.util.List;
import java.util.function.IntPredicate;

/** Columns that are made of more than one cell of a row, or of none: row by row, as the library's rows are read. */
final class RowKernel extends Kernel {
    private static final Slice NO_CELL = new Slice();

    private final Judged[] fields;
    private final RowText text;

    RowKernel(List<Judged> fields, char delimiter) {
        this.fields = fields.toArray(new Judged[0]);
        this.text = new RowText(delimiter);
    }

    /** A column, and for a column of words whether the word of a code may stand in it. */
    record Judged(Field field, IntPredicate good) {}

    @Override
    void read(Tokens tokens, boolean[] odd, RowCounts rounded) {
        for (Judged judged : fields) {
            judged.field().builder().makeRoom(tokens.rows());
        }
        for (int row = 0; row < tokens.rows(); row++) {
            if (tokens.form(row) == Tokens.PLAIN) {
                Row cells = text.read(tokens.bytes(), tokens.start(row), tokens.limit(), 0);
                for (Judged field : fields) {
                    read(field, cells, row, odd, rounded);
                }
            } else {
                leaveOut(row);
            }
        }
        clear();
    }

    private void leaveOut(int row) {
        for (Judged judged : fields) {
            if (judged.field().builder() instanceof ColumnBuilder.Texts texts) {
                texts.set(row, NO_CELL);
            }
        }
    }

    /** Leaves no cell behind that a check could take for the row it looks at. */
    private void clear() {
        for (Judged judged : fields) {
            judged.field().cell().clear();
        }
    }

    private static void read(Judged judged, Row cells, int row, boolean[] odd, RowCounts rounded) {
        Field field = judged.field();
        Slice cell = field.cell();
        field.source().read(cells, cell);
        odd[row] |= cell.blank() && field.whenBlank() != null;
        odd[row] |= field.builder().set(row, cell) != null;
        if (field.builder() instanceof ColumnBuilder.Numbers numbers && numbers.rounded()) {
            rounded.add(row, 1);
        }
        if (field.builder() instanceof ColumnBuilder.Texts texts && texts.code(row) >= 0) {
            odd[row] |= !judged.good().test(texts.code(row));
        }
    }
}
