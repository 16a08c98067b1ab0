package dev.earnest.deal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the cells of one of our columns come from. */
abstract class CellSource {

    /** Points {@code into} at this column's cell of a row; empty where it is blank. */
    abstract void read(Row row, Slice into);

    /** The one cell of a row that this column's depends on, or -1 where it is not just one. */
    int index() {
        return -1;
    }

    /** Adds every cell of a row that this column's depends on. */
    abstract void addCells(Set<Integer> cells);

    /** A column of the file. */
    static final class FromFile extends CellSource {
        private final int index;
        /** Cells that mean nothing is there; null where only blank ones do. */
        final @Nullable Dictionary blanks;

        FromFile(int index, @Nullable Dictionary blanks) {
            this.index = index;
            this.blanks = blanks;
        }

        @Override
        int index() {
            return index;
        }

        @Override
        void addCells(Set<Integer> cells) {
            cells.add(index);
        }

        @Override
        void read(Row row, Slice into) {
            row.cell(index, into);
            into.blankIfSpace();
            if (blanks != null && !into.blank() && blanks.code(into.chars, into.from, into.to) >= 0) {
                into.clear();
            }
        }
    }

    /** A column of several files, each of which has it elsewhere. */
    static final class ByFile extends CellSource {
        private final CellSource[] sources;
        private final Turn turn;

        ByFile(CellSource[] sources, Turn turn) {
            this.sources = sources;
            this.turn = turn;
        }

        /** Where one of the files has it. */
        CellSource of(int file) {
            return sources[file];
        }

        @Override
        int index() {
            return sources[turn.file].index();
        }

        @Override
        void addCells(Set<Integer> cells) {
            sources[turn.file].addCells(cells);
        }

        @Override
        void read(Row row, Slice into) {
            sources[turn.file].read(row, into);
        }
    }

    /** The same value in every row. */
    static final class Constant extends CellSource {
        private final char[] value;

        Constant(String value) {
            this.value = value.toCharArray();
        }

        @Override
        void addCells(Set<Integer> cells) {
            // it is in no row
        }

        @Override
        void read(Row row, Slice into) {
            into.set(value, 0, value.length);
        }
    }

    /** Words of another column replaced by ours. */
    static final class Translated extends CellSource {
        private final CellSource from;
        private final Dictionary theirs = new Dictionary();
        private final char[][] ours;
        private final char @Nullable [] otherwise;

        Translated(CellSource from, Mapping.Values values) {
            this.from = from;
            this.ours = new char[values.words().size()][];
            values.words().forEach((their, our) -> ours[theirs.add(their)] = our.toCharArray());
            String rest = values.otherwise();
            this.otherwise = rest == null ? null : rest.toCharArray();
        }

        @Override
        int index() {
            return from.index();
        }

        @Override
        void addCells(Set<Integer> cells) {
            from.addCells(cells);
        }

        @Override
        void read(Row row, Slice into) {
            from.read(row, into);
            int code = theirs.code(into.chars, into.from, into.to);
            if (code >= 0) {
                into.set(ours[code], 0, ours[code].length);
            } else if (otherwise != null && !into.blank()) {
                into.set(otherwise, 0, otherwise.length);
            }
        }
    }

    /** Several columns joined by {@code -}; blank where one of them is. */
    static final class Composed extends CellSource {
        private final CellSource[] parts;
        private final Slice part = new Slice();
        private char[] buffer = new char[64];

        Composed(CellSource[] parts) {
            this.parts = parts;
        }

        @Override
        void addCells(Set<Integer> cells) {
            for (CellSource each : parts) {
                each.addCells(cells);
            }
        }

        @Override
        void read(Row row, Slice into) {
            int length = 0;
            for (int i = 0; i < parts.length; i++) {
                parts[i].read(row, part);
                if (part.blank()) {
                    into.clear();
                    return;
                }
                if (length + part.length() + 1 > buffer.length) {
                    buffer = java.util.Arrays.copyOf(buffer, (length + part.length() + 1) * 2);
                }
                if (i > 0) {
                    buffer[length++] = '-';
                }
                System.arraycopy(part.chars, part.from, buffer, length, part.length());
                length += part.length();
            }
            into.set(buffer, 0, length);
        }
    }

    /** A column of a joined table. */
    static final class Joined extends CellSource {
        private final JoinTable.Cursor cursor;
        private final int column;

        Joined(JoinTable.Cursor cursor, int column) {
            this.cursor = cursor;
            this.column = column;
        }

        @Override
        void addCells(Set<Integer> cells) {
            cursor.key().addCells(cells);
        }

        @Override
        void read(Row row, Slice into) {
            cursor.read(row, column, into);
        }
    }
}
