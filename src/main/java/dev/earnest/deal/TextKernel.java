package dev.earnest.deal;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Words: columns that share a dictionary, row by row, so that codes go by the rows in which words first stand. */
final class TextKernel extends Kernel {
    private final Word[] columns;

    TextKernel(List<Word> columns) {
        this.columns = columns.toArray(new Word[0]);
    }

    @Override
    void read(Tokens tokens, boolean[] odd, RowCounts rounded) {
        for (Word column : columns) {
            column.codes = column.builder.room(tokens.rows());
        }
        if (columns.length == 1) {
            one(columns[0], tokens, odd);
            return;
        }
        for (int row = 0; row < tokens.rows(); row++) {
            for (Word column : columns) {
                column.read(tokens, row, odd);
            }
        }
    }

    private static void one(Word column, Tokens tokens, boolean[] odd) {
        int rows = tokens.rows();
        for (int row = 0; row < rows; row++) {
            column.read(tokens, row, odd);
        }
    }

    /** One column of words. */
    static final class Word {
        private static final byte UNKNOWN = 0;
        private static final byte GOOD = 1;
        private static final byte BAD = 2;
        /** Words of up to seven bytes met lately, by their bytes. */
        private static final int RECENT = 64;

        private final int cell;
        private final ColumnBuilder.Texts builder;
        private final boolean blankIsBad;
        private final IntPredicate good;
        private final Translation translation;
        private byte[] judged = new byte[64];
        private final long[] recent = new long[RECENT];
        private final int[] recentCodes = new int[RECENT];
        private int[] codes = {};

        private Word(Field field, ColumnBuilder.Texts builder, IntPredicate good) {
            this.cell = field.source().index();
            this.builder = builder;
            Vocabulary vocabulary = builder.vocabulary();
            this.blankIsBad = field.whenBlank() != null || vocabulary != null && vocabulary.ofBlank() != null;
            this.good = good;
            this.translation = new Translation(field.source(), builder.dictionary());
        }

        /** A column of words whose cells come from one cell of a row. */
        static Word of(RowKernel.Judged judged) {
            if (judged.field().builder() instanceof ColumnBuilder.Texts texts) {
                return new Word(judged.field(), texts, judged.good());
            }
            throw new IllegalArgumentException(judged.field().name());
        }

        void read(Tokens tokens, int row, boolean[] odd) {
            if (tokens.form(row) != Tokens.PLAIN) {
                codes[row] = TextColumn.BLANK;
                return;
            }
            int from = tokens.from(row, cell);
            int to = tokens.to(row, cell);
            long word = to - from > WordHash.EXACT ? 0 : WordHash.exact(tokens.bytes(), from, to);
            int slot = (int) (word * 0x9E37_79B9_7F4A_7C15L >>> 58);
            if (word != 0 && recent[slot] == word) {
                codes[row] = recentCodes[slot];
                return;
            }
            int code = code(tokens.bytes(), from, to, row, odd);
            codes[row] = code;
            if (!odd[row] && word != 0) {
                recent[slot] = word;
                recentCodes[slot] = code;
            }
        }

        private int code(byte[] bytes, int from, int to, int row, boolean[] odd) {
            int code = translation.code(bytes, from, to);
            if (code < 0) {
                odd[row] |= blankIsBad;
                return code;
            }
            if (code >= judged.length) {
                judged = Arrays.copyOf(judged, code * 2);
            }
            if (judged[code] == UNKNOWN) {
                judged[code] = good.test(code) ? GOOD : BAD;
            }
            odd[row] |= judged[code] == BAD;
            return code;
        }
    }

    /** From a cell as it stands to the code of our word. */
    private static final class Translation {
        private final CellSource source;
        private final Dictionary ours;
        private final boolean asTheyStand;
        private final Dictionary theirs = new Dictionary();
        private final Row row = new Row();
        private final Slice slice = new Slice();
        private int[] codes = new int[64];

        Translation(CellSource source, Dictionary ours) {
            this.source = source;
            this.ours = ours;
            this.asTheyStand = source instanceof CellSource.FromFile file && file.blanks == null;
        }

        int code(byte[] bytes, int from, int to) {
            if (asTheyStand) {
                return blank(bytes, from, to, null) ? TextColumn.BLANK : ours.add(bytes, from, to);
            }
            int known = theirs.code(bytes, from, to);
            if (known >= 0) {
                return codes[known];
            }
            int their = theirs.add(bytes, from, to);
            if (their >= codes.length) {
                codes = Arrays.copyOf(codes, their * 2);
            }
            codes[their] = translated(bytes, from, to);
            return codes[their];
        }

        private int translated(byte[] bytes, int from, int to) {
            row.begin(0);
            for (int i = 0; i < source.index(); i++) {
                row.add(new char[0], 0, 0);
            }
            Kernel.slice(bytes, from, to, slice);
            row.add(slice.chars, 0, slice.to);
            source.read(row, slice);
            return slice.blank() ? TextColumn.BLANK : ours.add(slice.chars, slice.from, slice.to);
        }
    }
}
