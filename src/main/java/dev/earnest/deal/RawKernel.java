package dev.earnest.deal;

import java.nio.charset.StandardCharsets;

/** Takes the words of a column as they stand, where it has so many that they are better numbered all at once. */
final class RawKernel extends Kernel {
    private static final byte[] NONE = {};

    private final Field field;
    private final int cell;
    private final RowText text;
    private Words words = new Words(0, 0);

    RawKernel(Field field, char delimiter) {
        this.field = field;
        this.cell = field.source().index();
        this.text = new RowText(delimiter);
    }

    /** Whether a column can be read so: its words are accounts, stand in one cell and are checked by nobody. */
    static boolean takes(Field field, Role role) {
        return role.columns().get(field.name()) == Kind.ACCOUNT
                && field.kept()
                && field.whenBlank() == null
                && field.source() instanceof CellSource.FromFile file
                && file.blanks == null;
    }

    Field field() {
        return field;
    }

    /** The words of the block read last, one a row, empty where it is blank. */
    Column piece() {
        return new IdColumn(field.name(), words, false);
    }

    @Override
    void read(Tokens tokens, boolean[] odd, RowCounts rounded) {
        int rows = tokens.rows();
        Words all = new Words(rows, (long) rows * 16);
        byte[] bytes = tokens.bytes();
        for (int row = 0; row < rows; row++) {
            if (tokens.form(row) == Tokens.DOUBLED) {
                byte[] made = made(tokens, row);
                all.add(made, 0, made.length);
            } else {
                int from = tokens.from(row, cell);
                int to = tokens.to(row, cell);
                all.add(bytes, from, blank(bytes, from, to, null) ? from : to);
            }
        }
        words = all.trimmed();
    }

    private byte[] made(Tokens tokens, int row) {
        Row cells = text.read(tokens.bytes(), tokens.start(row), tokens.limit(), 0);
        Slice slice = field.cell();
        field.source().read(cells, slice);
        byte[] made = slice.blank() ? NONE : slice.toString().getBytes(StandardCharsets.UTF_8);
        slice.clear();
        return made;
    }
}
