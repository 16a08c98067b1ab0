package dev.earnest.deal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the ids of a block, one a row: empty where a row has none that could be another's too. */
final class IdKernel {
    private final Field field;
    private final boolean asTheyStand;
    private final RowText text;
    private final byte[] none = {};

    IdKernel(Field field, char delimiter) {
        this.field = field;
        this.asTheyStand = field.source() instanceof CellSource.FromFile file && file.blanks == null;
        this.text = new RowText(delimiter);
    }

    String name() {
        return field.name();
    }

    Words read(Tokens tokens, boolean[] odd) {
        int rows = tokens.rows();
        Words ids = new Words(rows, (long) rows * 16);
        int cell = Math.max(0, field.source().index());
        for (int row = 0; row < rows; row++) {
            if (asTheyStand && tokens.form(row) == Tokens.PLAIN) {
                plain(tokens, row, cell, ids, odd);
            } else if (tokens.form(row) != Tokens.WRONG_COUNT) {
                byte[] id = made(tokens, row);
                add(id, 0, id.length, row, ids, odd);
            } else {
                ids.add(none, 0, 0);
            }
        }
        return ids.trimmed();
    }

    private void plain(Tokens tokens, int row, int cell, Words ids, boolean[] odd) {
        int from = tokens.from(row, cell);
        int to = tokens.to(row, cell);
        boolean blank = Kernel.blank(tokens.bytes(), from, to, null);
        add(tokens.bytes(), from, blank ? from : to, row, ids, odd);
    }

    private void add(byte[] bytes, int from, int to, int row, Words ids, boolean[] odd) {
        boolean bad = from == to || to - from > IdColumn.MAX_BYTES / 4;
        odd[row] |= bad;
        ids.add(bytes, from, bad ? from : to);
    }

    private byte[] made(Tokens tokens, int row) {
        Row cells = text.read(tokens.bytes(), tokens.start(row), tokens.limit(), 0);
        Slice id = field.cell();
        field.source().read(cells, id);
        return id.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether each id is above the one before it; those of rows without one don't count. */
    static boolean ascends(Words ids) {
        int before = -1;
        for (int row = 0; row < ids.size(); row++) {
            if (ids.from(row) < ids.to(row)) {
                if (before >= 0 && compare(ids, before, ids, row) >= 0) {
                    return false;
                }
                before = row;
            }
        }
        return true;
    }

    static int compare(Words left, int one, Words right, int other) {
        return Arrays.compareUnsigned(
                left.bytes(), left.from(one), left.to(one), right.bytes(), right.from(other), right.to(other));
    }
}
