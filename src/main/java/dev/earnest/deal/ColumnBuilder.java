package dev.earnest.deal;

import dev.earnest.money.Fixed4;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects the cells of one column, row by row; a row that turns out bad is overwritten by the next. */
abstract sealed class ColumnBuilder {
    /** Our name of the column. */
    final String name;

    private ColumnBuilder(String name) {
        this.name = name;
    }

    /** Sets a row's cell; the rule it breaks, or null where it is good. */
    abstract @Nullable Rule set(int row, Slice cell);

    /** Why the cell set last is bad, to be read after the column's name and the cell. */
    abstract Said explain(String cell);

    /** The column of the first {@code rows} rows; null where it is not kept as one. */
    abstract @Nullable Column build(int rows);

    /** Makes room for {@code rows} cells, whatever they are at first. */
    void makeRoom(int rows) {}

    static int larger(int capacity) {
        return capacity + (capacity >> 1) + 1024;
    }

    /** Words. */
    static final class Texts extends ColumnBuilder {
        private final Dictionary dictionary;
        private final @Nullable Vocabulary vocabulary;
        private int[] codes;

        Texts(String name, int expectedRows, Dictionary dictionary, @Nullable Vocabulary vocabulary) {
            super(name);
            this.codes = new int[expectedRows];
            this.dictionary = dictionary;
            this.vocabulary = vocabulary;
        }

        @Override
        @Nullable
        Rule set(int row, Slice cell) {
            if (row >= codes.length) {
                codes = Arrays.copyOf(codes, larger(row));
            }
            if (cell.blank()) {
                codes[row] = TextColumn.BLANK;
                return vocabulary == null ? null : vocabulary.ofBlank();
            }
            int code = dictionary.add(cell.chars, cell.from, cell.to);
            codes[row] = code;
            return vocabulary == null || vocabulary.holds(code, dictionary) ? null : vocabulary.rule();
        }

        int code(int row) {
            return codes[row];
        }

        Dictionary dictionary() {
            return dictionary;
        }

        @Override
        Said explain(String cell) {
            return vocabulary == null ? new Said("which cannot be used", null) : vocabulary.explain(cell);
        }

        @Override
        void makeRoom(int rows) {
            if (codes.length < rows) {
                codes = new int[rows + (rows >> 2)];
            }
        }

        /** The codes, with room for {@code rows} of them. */
        int[] room(int rows) {
            makeRoom(rows);
            return codes;
        }

        @Nullable
        Vocabulary vocabulary() {
            return vocabulary;
        }

        @Override
        Column build(int rows) {
            return Packing.texts(name, codes, rows, dictionary);
        }
    }

    /** Numbers. */
    static final class Numbers extends ColumnBuilder {
        private final NumberText text;
        private long[] values;
        private boolean rounded;

        Numbers(String name, int expectedRows, NumberText text) {
            super(name);
            this.values = new long[expectedRows];
            this.text = text;
        }

        @Override
        @Nullable
        Rule set(int row, Slice cell) {
            if (row >= values.length) {
                values = Arrays.copyOf(values, larger(row));
            }
            values[row] = text.read(cell);
            NumberText.Outcome outcome = text.outcome();
            rounded = outcome == NumberText.Outcome.ROUNDED;
            return switch (outcome) {
                case EXACT, ROUNDED -> null;
                case NO_NUMBER -> Rule.BAD_NUMBER;
                case TOO_LARGE -> Rule.NUMBER_TOO_LARGE;
            };
        }

        /** How its numbers are written. */
        Mapping.NumberStyle style() {
            return text.style();
        }

        /** Whether the cell set last had to be rounded. */
        boolean rounded() {
            return rounded;
        }

        long value(int row) {
            return values[row];
        }

        boolean blank(int row) {
            return values[row] == Fixed4.BLANK;
        }

        void replace(int row, long value) {
            values[row] = value;
        }

        @Override
        Said explain(String cell) {
            return text.explain(cell);
        }

        @Override
        void makeRoom(int rows) {
            if (values.length < rows) {
                values = new long[rows + (rows >> 2)];
            }
        }

        /** The numbers, with room for {@code rows} of them. */
        long[] room(int rows) {
            makeRoom(rows);
            return values;
        }

        NumberText text() {
            return text;
        }

        @Override
        Column build(int rows) {
            return Packing.numbers(name, values, rows);
        }
    }

    /** Dates. */
    static final class Dates extends ColumnBuilder {
        private final DateText text;
        private int[] days;

        Dates(String name, int expectedRows, DateText text) {
            super(name);
            this.days = new int[expectedRows];
            this.text = text;
        }

        @Override
        @Nullable
        Rule set(int row, Slice cell) {
            if (row >= days.length) {
                days = Arrays.copyOf(days, larger(row));
            }
            cell.trim();
            days[row] = cell.blank() ? DateColumn.BLANK : text.read(cell);
            return days[row] == DateColumn.BLANK && !cell.blank() ? Rule.BAD_DATE : null;
        }

        int day(int row) {
            return days[row];
        }

        @Override
        Said explain(String cell) {
            return text.explain(cell);
        }

        @Override
        void makeRoom(int rows) {
            if (days.length < rows) {
                days = new int[rows + (rows >> 2)];
            }
        }

        /** The days, with room for {@code rows} of them. */
        int[] room(int rows) {
            makeRoom(rows);
            return days;
        }

        DateText text() {
            return text;
        }

        @Override
        Column build(int rows) {
            return Packing.dates(name, days, rows);
        }
    }

    /** Ids of the file's own rows; added only once the rest of the row is known to be good. */
    static final class Ids extends ColumnBuilder {
        private final Dictionary ids = new Dictionary();
        private final LineIndex lines;
        private Slice cell = new Slice();
        private int duplicateOf = -1;

        Ids(String name, LineIndex lines) {
            super(name);
            this.lines = lines;
        }

        @Override
        @Nullable
        Rule set(int row, Slice id) {
            cell = id;
            if (id.length() > IdColumn.MAX_BYTES / 4) {
                duplicateOf = -1;
                return Rule.MISSING_ID;
            }
            duplicateOf = id.blank() ? -1 : ids.code(id.chars, id.from, id.to);
            return duplicateOf < 0 ? null : Rule.DUPLICATE_ID;
        }

        void keep() {
            ids.add(cell.chars, cell.from, cell.to);
        }

        /** The ids kept so far, each with its row for code. */
        Dictionary ids() {
            return ids;
        }

        @Override
        Said explain(String id) {
            return duplicateOf < 0
                    ? new Said("which is longer than " + IdColumn.MAX_BYTES / 4 + " characters", null)
                    : new Said(
                            "which " + lines.words(duplicateOf) + " has too",
                            "where rows are lines of an order, make the id of several columns in the mapping: id: [order, line]");
        }

        @Override
        Column build(int rows) {
            return new IdColumn(name, ids);
        }
    }

    /** Ids that name rows of another file, kept as those rows. */
    static final class Links extends ColumnBuilder {
        private final Rule rule;
        private final @Nullable Found target;
        private int[] rows;
        private boolean wasRejected;

        /** @param target the file that has the ids; null where it was not given or could not be read */
        Links(String name, int expectedRows, Rule rule, @Nullable Found target) {
            super(name);
            this.rows = new int[expectedRows];
            this.rule = rule;
            this.target = target;
        }

        @Override
        @Nullable
        Rule set(int row, Slice cell) {
            if (row >= rows.length) {
                rows = Arrays.copyOf(rows, larger(row));
            }
            rows[row] = -1;
            if (target == null || cell.blank()) {
                return null;
            }
            rows[row] = target.ids().row(cell.chars, cell.from, cell.to);
            if (rows[row] >= 0 || target.any() || target.elsewhere().contains(cell.toString())) {
                return null;
            }
            wasRejected = target.rejected().contains(cell.toString());
            return wasRejected ? Rule.NEEDS_REJECTED_ROW : rule;
        }

        int[] rows(int count) {
            return Arrays.copyOf(rows, count);
        }

        @Override
        Said explain(String cell) {
            String file = target == null ? "the other file" : "`" + target.file() + "`";
            return new Said(
                    wasRejected ? "whose row in " + file + " was rejected" : "which " + file + " does not have", null);
        }

        @Override
        @Nullable
        Column build(int count) {
            return null;
        }
    }

    /**
     * The ids of a file that others name, and those of its bad rows.
     *
     * @param elsewhere ids of rows that are in another part of the file
     * @param any whether any id may be that of a row elsewhere
     */
    record Found(
            String file, IdColumn ids, java.util.Set<String> rejected, java.util.Set<String> elsewhere, boolean any) {}
}
