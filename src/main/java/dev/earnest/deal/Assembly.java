package dev.earnest.deal;

import dev.earnest.money.Fixed4;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts pieces together to whole columns: the good rows of all chunks, with the odd ones that were kept between them. */
final class Assembly {
    private final List<Chunk> chunks;
    private final List<OddRows.Place> kept;
    private final int[] starts;
    private final int[] oddStarts;
    private final int rows;

    Assembly(List<Chunk> chunks, List<OddRows.Place> kept) {
        this.chunks = chunks;
        this.kept = kept;
        this.starts = new int[chunks.size()];
        this.oddStarts = new int[chunks.size() + 1];
        int at = 0;
        int odd = 0;
        for (int i = 0; i < chunks.size(); i++) {
            starts[i] = at;
            oddStarts[i] = odd;
            while (odd < kept.size() && kept.get(odd).chunk() == i) {
                odd++;
            }
            Chunk chunk = chunks.get(i);
            at += chunk.rows() - chunk.odd().cardinality() + odd - oddStarts[i];
        }
        oddStarts[chunks.size()] = odd;
        this.rows = at;
    }

    int rows() {
        return rows;
    }

    /** Told of each row in turn: of the chunk's, or of an odd one that was kept. */
    private interface Sink {
        void good(int row, int at);

        void odd(int kept, int at);
    }

    private void walk(int number, Sink sink) {
        Chunk chunk = chunks.get(number);
        int at = starts[number];
        int odd = oddStarts[number];
        for (int row = 0; row < chunk.rows(); row++) {
            if (!chunk.odd().get(row)) {
                sink.good(row, at++);
            } else if (odd < oddStarts[number + 1] && kept.get(odd).row() == row) {
                sink.odd(odd++, at++);
            }
        }
    }

    private @Nullable Column take(int chunk, int column) {
        Column piece = chunks.get(chunk).columns()[column];
        chunks.get(chunk).columns()[column] = null;
        return piece;
    }

    TextColumn texts(int column, ColumnBuilder.Texts builder, WordMerge merge) {
        Dictionary dictionary = builder.dictionary();
        Ints ranks = Ints.upTo(dictionary.size(), rows);
        for (int i = 0; i < chunks.size(); i++) {
            if (take(i, column) instanceof TextColumn piece) {
                int[] codes = merge.codes(chunks.get(i).thread());
                if (chunks.get(i).odd().isEmpty()) {
                    texts(piece, codes, ranks, starts[i]);
                } else {
                    walk(i, new Sink() {
                        @Override
                        public void good(int row, int at) {
                            int code = piece.code(row);
                            ranks.set(at, code < 0 ? 0 : codes[code] + 1);
                        }

                        @Override
                        public void odd(int place, int at) {
                            int code = builder.code(place);
                            ranks.set(at, code < 0 ? 0 : merge.oddCode(code) + 1);
                        }
                    });
                }
            }
        }
        return new TextColumn(builder.name, rows, ranks, dictionary);
    }

    /** A column whose words are numbered all at once. */
    TextColumn texts(int column, ColumnBuilder.Texts builder, Numbering numbering) {
        Ints ranks = Ints.upTo(builder.dictionary().size(), rows);
        for (int i = 0; i < chunks.size(); i++) {
            int piece = i;
            take(i, column);
            walk(i, new Sink() {
                @Override
                public void good(int row, int at) {
                    ranks.set(at, numbering.rank(piece, row));
                }

                @Override
                public void odd(int place, int at) {
                    ranks.set(at, numbering.rank(piece, kept.get(place).row()));
                }
            });
        }
        return new TextColumn(builder.name, rows, ranks, builder.dictionary());
    }

    private static void texts(TextColumn piece, int[] codes, Ints ranks, int start) {
        for (int row = 0; row < piece.rows(); row++) {
            int code = piece.code(row);
            ranks.set(start + row, code < 0 ? 0 : codes[code] + 1);
        }
    }

    DateColumn dates(int column, ColumnBuilder.Dates builder) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Chunk chunk : chunks) {
            if (chunk.columns()[column] instanceof DateColumn piece && !piece.isBlank()) {
                first = Math.min(first, piece.first());
                last = Math.max(last, piece.last());
            }
        }
        for (int place = 0; place < kept.size(); place++) {
            int day = builder.day(place);
            first = day == DateColumn.BLANK ? first : Math.min(first, day);
            last = Math.max(last, day);
        }
        return first > last
                ? new DateColumn(builder.name, rows, 0, Ints.all(0))
                : dates(column, builder, first - 1, Ints.upTo(last - first + 1, rows));
    }

    private DateColumn dates(int column, ColumnBuilder.Dates builder, int before, Ints ranks) {
        for (int i = 0; i < chunks.size(); i++) {
            if (take(i, column) instanceof DateColumn piece) {
                if (chunks.get(i).odd().isEmpty()) {
                    dates(piece, before, ranks, starts[i]);
                } else {
                    walk(i, new Sink() {
                        @Override
                        public void good(int row, int at) {
                            ranks.set(at, rank(piece.day(row), before));
                        }

                        @Override
                        public void odd(int place, int at) {
                            ranks.set(at, rank(builder.day(place), before));
                        }
                    });
                }
            }
        }
        return new DateColumn(builder.name, rows, before, ranks);
    }

    private static int rank(int day, int before) {
        return day == DateColumn.BLANK ? 0 : day - before;
    }

    private static void dates(DateColumn piece, int before, Ints ranks, int start) {
        for (int row = 0; row < piece.rows(); row++) {
            ranks.set(start + row, rank(piece.day(row), before));
        }
    }

    NumberColumn numbers(int column, ColumnBuilder.Numbers builder) {
        boolean blank = true;
        int fits = Packing.ALL_UNITS;
        for (Chunk chunk : chunks) {
            if (chunk.columns()[column] instanceof NumberColumn piece) {
                blank &= piece.isBlank();
                fits &= piece.units();
            }
        }
        for (int place = 0; place < kept.size(); place++) {
            blank &= builder.blank(place);
            fits &= builder.blank(place) ? Packing.ALL_UNITS : Packing.units(builder.value(place));
        }
        if (blank) {
            return NumberColumn.blank(builder.name, rows);
        }
        int unit = Packing.unit(fits);
        return unit == 0 ? large(column, builder) : small(column, builder, unit);
    }

    private NumberColumn large(int column, ColumnBuilder.Numbers builder) {
        long[] values = new long[rows];
        for (int i = 0; i < chunks.size(); i++) {
            if (take(i, column) instanceof NumberColumn piece) {
                walk(i, new Sink() {
                    @Override
                    public void good(int row, int at) {
                        values[at] = piece.value(row);
                    }

                    @Override
                    public void odd(int place, int at) {
                        values[at] = builder.value(place);
                    }
                });
            }
        }
        return NumberColumn.of(builder.name, rows, values);
    }

    private NumberColumn small(int column, ColumnBuilder.Numbers builder, int unit) {
        int[] multiples = new int[rows];
        for (int i = 0; i < chunks.size(); i++) {
            if (take(i, column) instanceof NumberColumn piece) {
                if (chunks.get(i).odd().isEmpty()) {
                    small(piece, unit, multiples, starts[i]);
                } else {
                    walk(i, new Sink() {
                        @Override
                        public void good(int row, int at) {
                            multiples[at] = multiple(piece.value(row), unit);
                        }

                        @Override
                        public void odd(int place, int at) {
                            multiples[at] = multiple(builder.value(place), unit);
                        }
                    });
                }
            }
        }
        return NumberColumn.of(builder.name, rows, multiples, unit, 0);
    }

    private static int multiple(long value, int unit) {
        return value == Fixed4.BLANK ? NumberColumn.SMALL_BLANK : (int) (value / unit);
    }

    private static void small(NumberColumn piece, int unit, int[] multiples, int start) {
        if (!piece.copyMultiples(unit, multiples, start)) {
            for (int row = 0; row < piece.rows(); row++) {
                multiples[start + row] = multiple(piece.value(row), unit);
            }
        }
    }

    IdColumn ids(ColumnBuilder.Ids builder, boolean ascending) {
        Words odd = builder.ids().words();
        long[] size = new long[1];
        each((words, word) -> size[0] += words.to(word) - words.from(word), odd, false);
        Words ids = new Words(rows, size[0]);
        each((words, word) -> ids.add(words.bytes(), words.from(word), words.to(word)), odd, true);
        return new IdColumn(builder.name, ids.trimmed(), ascending);
    }

    private interface WordSink {
        void add(Words words, int word);
    }

    private void each(WordSink sink, Words odd, boolean last) {
        for (int i = 0; i < chunks.size(); i++) {
            Words ids = chunks.get(i).ids();
            if (ids != null) {
                walk(i, new Sink() {
                    @Override
                    public void good(int row, int at) {
                        sink.add(ids, row);
                    }

                    @Override
                    public void odd(int place, int at) {
                        sink.add(odd, place);
                    }
                });
            }
            if (last) {
                chunks.get(i).idsOnce()[0] = null;
            }
        }
    }

    LineIndex lines(int[] firstLines, List<Part> files) {
        LineIndex lines = new LineIndex();
        for (int i = 0; i < chunks.size(); i++) {
            LineIndex local = chunks.get(i).lineOf();
            int first = firstLines[i];
            if (files.size() > 1) {
                lines.begin(starts[i], files.get(chunks.get(i).file()).name());
            }
            walk(i, new Sink() {
                @Override
                public void good(int row, int at) {
                    lines.add(at, first + local.line(row));
                }

                @Override
                public void odd(int place, int at) {
                    lines.add(at, first + local.line(kept.get(place).row()));
                }
            });
        }
        return lines;
    }
}
