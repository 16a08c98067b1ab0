package dev.earnest.deal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the words of a column that has very many: divided by their hashes first, so that the table of each part fits
 * into a processor's cache and threads share none. The numbers are those of the order in which the words first stand.
 */
final class Numbering {
    private static final int PARTS = 256;
    /** So many rows are divided at a time. */
    private static final int ROWS_AT_A_TIME = 1 << 21;

    private final Words[] pieces;
    /** The place of the first row of each piece among all rows read. */
    private final int[] starts;
    /** For each row read, the first one with the same word; -1 where it has none. */
    private final int[] firsts;
    /** Which rows are the first with their word, a bit each, and how many are before each 64. */
    private final long[] isFirst;

    private final int[] before;
    private final Parallel parallel;
    private final int[][] counts;

    private Numbering(List<Chunk> chunks, int column, Parallel parallel) {
        this.parallel = parallel;
        this.pieces = new Words[chunks.size()];
        this.starts = new int[chunks.size() + 1];
        for (int i = 0; i < pieces.length; i++) {
            Chunk chunk = chunks.get(i);
            pieces[i] = chunk.columns()[column] instanceof IdColumn piece ? piece.words() : new Words(0, 0);
            starts[i + 1] = Math.addExact(starts[i], chunk.rows());
        }
        this.firsts = new int[starts[pieces.length]];
        this.isFirst = new long[firsts.length / 64 + 1];
        this.before = new int[isFirst.length];
        this.counts = new int[pieces.length][];
    }

    /** Numbers the words in a column of pieces and puts them into {@code target}, which is empty. */
    static Numbering of(List<Chunk> chunks, int column, Dictionary target, Parallel parallel) {
        Numbering numbering = new Numbering(chunks, column, parallel);
        numbering.divide();
        target.become(numbering.words());
        return numbering;
    }

    /** The code of a row's word, of all rows of a piece, and 0 where it is blank. */
    int rank(int piece, int row) {
        int first = firsts[starts[piece] + row];
        return first < 0
                ? 0
                : 1 + before[first >>> 6] + Long.bitCount(isFirst[first >>> 6] & ((1L << (first & 63)) - 1));
    }

    private void divide() {
        parallel.each(pieces.length, piece -> counts[piece] = count(piece));
        int[] sizes = new int[PARTS];
        for (int[] count : counts) {
            for (int part = 0; part < PARTS; part++) {
                int size = count[part];
                count[part] = sizes[part];
                sizes[part] += size;
            }
        }
        int from = 0;
        while (from < PARTS) {
            int to = from;
            for (long rows = 0; to < PARTS && (to == from || rows + sizes[to] <= ROWS_AT_A_TIME); to++) {
                rows += sizes[to];
            }
            number(from, to, sizes);
            from = to;
        }
    }

    private int[] count(int piece) {
        int[] count = new int[PARTS];
        Words words = pieces[piece];
        for (int row = 0; row < words.size(); row++) {
            int from = words.from(row);
            int to = words.to(row);
            if (from == to) {
                firsts[starts[piece] + row] = -1;
            } else {
                count[part(WordHash.of(words.bytes(), from, to))]++;
            }
        }
        return count;
    }

    private static int part(long hash) {
        return (int) (hash >>> 56);
    }

    private void number(int fromPart, int toPart, int[] sizes) {
        @Nullable Part[] parts = new Part[PARTS];
        for (int part = fromPart; part < toPart; part++) {
            parts[part] = new Part(sizes[part]);
        }
        parallel.each(pieces.length, piece -> scatter(piece, parts));
        parallel.each(toPart - fromPart, i -> {
            Part part = parts[fromPart + i];
            if (part != null) {
                number(part);
                parts[fromPart + i] = null;
            }
        });
    }

    private void scatter(int piece, @Nullable Part[] parts) {
        Words words = pieces[piece];
        int[] next = counts[piece].clone();
        for (int row = 0; row < words.size(); row++) {
            int from = words.from(row);
            int to = words.to(row);
            long hash = from == to ? 0 : WordHash.of(words.bytes(), from, to);
            int number = part(hash);
            Part part = parts[number];
            if (from < to && part != null) {
                int at = next[number]++;
                part.heads[at] = head(words.bytes(), from, to);
                part.tails[at] = tail(words.bytes(), from, to, hash);
                part.rows[at] = starts[piece] + row;
            }
        }
    }

    /** The first eight bytes of a word, or all and how many they are. */
    private static long head(byte[] bytes, int from, int to) {
        return to - from < 8 ? WordHash.exact(bytes, from, to) : WordHash.word(bytes, from);
    }

    /** The rest of a word of up to 15 bytes and how many it has; below 0 for a longer one, and then of its hash. */
    private static long tail(byte[] bytes, int from, int to, long hash) {
        int length = to - from;
        if (length < 8) {
            return 0x10L << 56;
        }
        return length - 8 <= WordHash.EXACT ? WordHash.exact(bytes, from + 8, to) : hash | Long.MIN_VALUE;
    }

    private void number(Part part) {
        int size = part.rows.length;
        int capacity = Integer.highestOneBit(Math.max(8, size)) * 2;
        int[] table = new int[capacity];
        Arrays.fill(table, -1);
        for (int i = 0; i < size; i++) {
            int slot = part.hash(i) & capacity - 1;
            while (table[slot] >= 0 && !same(part, table[slot], i)) {
                slot = slot + 1 & capacity - 1;
            }
            if (table[slot] < 0) {
                table[slot] = i;
            }
            firsts[part.rows[i]] = part.rows[table[slot]];
        }
    }

    private boolean same(Part part, int one, int other) {
        return part.heads[one] == part.heads[other]
                && part.tails[one] == part.tails[other]
                && (part.tails[one] >= 0 || same(part.rows[one], part.rows[other]));
    }

    private boolean same(int one, int other) {
        Words left = pieces[piece(one)];
        Words right = pieces[piece(other)];
        int leftRow = one - starts[piece(one)];
        int rightRow = other - starts[piece(other)];
        return right.is(rightRow, left.bytes(), left.from(leftRow), left.to(leftRow));
    }

    private int piece(int row) {
        int at = Arrays.binarySearch(starts, row);
        at = at >= 0 ? at : -at - 2;
        while (starts[at + 1] == row) {
            at++;
        }
        return at;
    }

    /** The words in the order in which they first stand. */
    private Words words() {
        int count = 0;
        for (int row = 0; row < firsts.length; row++) {
            if (firsts[row] == row) {
                isFirst[row >>> 6] |= 1L << (row & 63);
                count++;
            }
        }
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + Long.bitCount(isFirst[i - 1]);
        }
        Words words = new Words(count, count * 8L);
        for (int piece = 0; piece < pieces.length; piece++) {
            Words own = pieces[piece];
            for (int row = 0; row < own.size(); row++) {
                if (firsts[starts[piece] + row] == starts[piece] + row) {
                    words.add(own.bytes(), own.from(row), own.to(row));
                }
            }
        }
        return words;
    }

    /** Rows whose words may be the same: the two ends and the place of each. */
    private static final class Part {
        private final long[] heads;
        private final long[] tails;
        private final int[] rows;

        Part(int size) {
            this.heads = new long[size];
            this.tails = new long[size];
            this.rows = new int[size];
        }

        int hash(int i) {
            long mixed = (heads[i] ^ Long.rotateLeft(tails[i], 29)) * 0x9E37_79B9_7F4A_7C15L;
            return (int) (mixed >>> 32);
        }
    }
}
