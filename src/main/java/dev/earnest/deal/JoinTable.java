package dev.earnest.deal;

import java.util.ArrayList;
import java.util.List;

/** A small table by key, from which a mapping takes columns. */
final class JoinTable {
    private final Dictionary keys = new Dictionary();
    private final List<char[][]> cells = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    /** Adds a row; the line of the earlier row with this key, or 0 where it is new. */
    int add(String key, char[][] row, int line) {
        int known = keys.code(key);
        if (known >= 0) {
            return lines.get(known);
        }
        keys.add(key);
        cells.add(row);
        lines.add(line);
        return 0;
    }

    /** A view that looks up each row once, however many columns are taken. */
    static final class Cursor {
        private final JoinTable table;
        private final CellSource key;
        private final Slice slice = new Slice();
        private long serial = -1;
        private int found = -1;
        private long misses;

        Cursor(JoinTable table, CellSource key) {
            this.table = table;
            this.key = key;
        }

        /** Where the cell comes from by which a row is looked up. */
        CellSource key() {
            return key;
        }

        void read(Row row, int column, Slice into) {
            if (serial != row.serial()) {
                serial = row.serial();
                key.read(row, slice);
                found = table.keys.code(slice.chars, slice.from, slice.to);
                if (found < 0 && !slice.blank()) {
                    misses++;
                }
            }
            if (found < 0) {
                into.clear();
            } else {
                char[] cell = table.cells.get(found)[column];
                into.set(cell, 0, cell.length);
            }
        }

        /** Rows whose key is not in the table. */
        long misses() {
            return misses;
        }
    }
}
