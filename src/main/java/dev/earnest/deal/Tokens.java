package dev.earnest.deal;

import java.util.Arrays;

/** Where the cells of a block of rows stand: found eight bytes at a time, as RFC 4180 has them. */
final class Tokens {
    /** Bytes behind a block that must be there to be written over. */
    static final int ROOM = 16;

    /** A row with as many cells as the header, whose cells are their bytes. */
    static final byte PLAIN = 0;
    /** A row with more or fewer cells than the header. */
    static final byte WRONG_COUNT = 1;
    /** A row in which a quote is doubled. */
    static final byte DOUBLED = 2;

    private static final byte QUOTE = '"';
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    /** Every delimiter and line end that a comma file has is below this, and a quote too; few other bytes are. */
    private static final long BELOW = 0x2D * ONES;

    private final byte delimiter;
    private final long delimiters;
    private final int cells;
    private byte[] bytes = {};
    private int limit;
    private int[] from = {};
    private int[] to = {};
    private int[] starts = new int[64];
    private byte[] forms = new byte[64];
    private int rows;
    private int lines;
    private LineIndex lineOf = new LineIndex();

    /** @param cells how many the header has */
    Tokens(char delimiter, int cells) {
        this.delimiter = (byte) delimiter;
        this.delimiters = delimiter * ONES;
        this.cells = cells;
    }

    /** Finds all rows from {@code start} to before {@code end}, where a row ends; {@link #ROOM} bytes more are spoilt. */
    void read(byte[] block, int start, int end) {
        bytes = block;
        limit = end;
        rows = 0;
        lines = 0;
        lineOf = new LineIndex();
        Arrays.fill(block, end, end + ROOM, (byte) '\n');
        int at = start;
        while (at < end) {
            at = isLineEnd(block[at]) ? afterLineEnd(at) : row(at);
        }
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    /** The place after a line end, which is counted. */
    private int afterLineEnd(int at) {
        lines++;
        return bytes[at] == '\r' && bytes[at + 1] == '\n' && at + 1 < limit ? at + 2 : at + 1;
    }

    /** Finds the cells of the row at {@code start}, all that end in the same eight bytes at once; the place after it. */
    private int row(int start) {
        begin(start);
        int base = (rows - 1) * cells;
        int count = 0;
        int cell = start;
        int at = start;
        while (true) {
            long found = special(at);
            while (found != 0) {
                int place = at + (Long.numberOfTrailingZeros(found) >>> 3);
                found &= found - 1;
                byte b = bytes[place];
                if (b == delimiter) {
                    put(base, count++, cell, place);
                    cell = place + 1;
                } else if (b == '\n' || b == '\r') {
                    put(base, count++, cell, place);
                    return end(count, place);
                } else if (b == QUOTE && place == cell) {
                    int after = quoted(place);
                    put(base, count++, cell + 1, after - 1);
                    if (bytes[after] != delimiter) {
                        return end(count, after);
                    }
                    cell = after + 1;
                    at = cell - Long.BYTES;
                    found = 0;
                }
            }
            at += Long.BYTES;
        }
    }

    private void begin(int start) {
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, rows * 2);
            forms = Arrays.copyOf(forms, rows * 2);
        }
        if ((rows + 1) * cells > from.length) {
            int larger = Math.max(rows + 64, rows * 2) * cells;
            from = Arrays.copyOf(from, larger);
            to = Arrays.copyOf(to, larger);
        }
        lineOf.add(rows, lines);
        forms[rows] = PLAIN;
        starts[rows++] = start;
    }

    private void put(int base, int cell, int start, int end) {
        if (cell < cells) {
            from[base + cell] = start;
            to[base + cell] = end;
        }
    }

    /** Ends the row begun last, at a line end or the end of all; one that is not plain has empty cells. The place after it. */
    private int end(int count, int at) {
        int row = rows - 1;
        if (count != cells) {
            forms[row] = WRONG_COUNT;
        }
        if (forms[row] != PLAIN) {
            Arrays.fill(from, row * cells, row * cells + cells, starts[row]);
            Arrays.fill(to, row * cells, row * cells + cells, starts[row]);
        }
        return at >= limit ? limit : afterLineEnd(at);
    }

    /** The place after the closing quote of a cell that opens at {@code open}. */
    private int quoted(int open) {
        int at = open + 1;
        while (true) {
            at = nextSpecial(at);
            if (at >= limit) {
                throw new Broken("unclosed quote");
            }
            byte b = bytes[at];
            if (isLineEnd(b)) {
                at = afterLineEnd(at);
            } else if (b != QUOTE) {
                at++;
            } else if (bytes[at + 1] == QUOTE && at + 1 < limit) {
                forms[rows - 1] = DOUBLED;
                at += 2;
            } else {
                return closed(at + 1);
            }
        }
    }

    private int closed(int at) {
        if (bytes[at] != delimiter && !isLineEnd(bytes[at])) {
            throw new Broken("text after a quote");
        }
        return at;
    }

    /**
     * Which of the eight bytes from {@code at} on are a delimiter, a quote, a line end, or another byte below a minus: the
     * highest bit of each. Behind the first, one that is none of these may be marked too.
     */
    private long special(int at) {
        long word = WordHash.word(bytes, at);
        long other = word ^ delimiters;
        return ((word - BELOW) & ~word | (other - ONES) & ~other) & HIGH;
    }

    /** The first place from {@code at} on that is special. */
    private int nextSpecial(int at) {
        int place = at;
        while (true) {
            long found = special(place);
            if (found != 0) {
                return place + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            place += Long.BYTES;
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the block ends. */
    int limit() {
        return limit;
    }

    /** How many rows there are, empty lines not counted. */
    int rows() {
        return rows;
    }

    /** How many lines there are. */
    int lines() {
        return lines;
    }

    /** The line of each row, from 0. */
    LineIndex lineOf() {
        return lineOf;
    }

    /** What a row is: {@link #PLAIN}, or else with empty cells. */
    byte form(int row) {
        return forms[row];
    }

    /** How many cells the header has. */
    int cells() {
        return cells;
    }

    int from(int row, int cell) {
        return from[row * cells + cell];
    }

    int to(int row, int cell) {
        return to[row * cells + cell];
    }

    /** Where a row starts. */
    int start(int row) {
        return starts[row];
    }
}
