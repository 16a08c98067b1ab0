package dev.earnest.deal;

/** Finds the ends of rows among bytes without reading their cells. */
final class RowEnds {
    private final byte delimiter;
    private final int cells;

    /** @param cells how many the header has */
    RowEnds(char delimiter, int cells) {
        this.delimiter = (byte) delimiter;
        this.cells = cells;
    }

    /**
     * The place after the last row that ends for certain before {@code limit}, where one starts at {@code start}; -1 where
     * there is none.
     */
    static int last(byte[] bytes, int start, int limit, byte delimiter) {
        int last = -1;
        int at = start;
        while (at < limit) {
            int end = row(bytes, at, limit, delimiter);
            at = end < 0 ? limit : afterLineEnd(bytes, end, limit);
            last = end < 0 || at >= limit && bytes[end] == '\r' && at == end + 1 ? last : at;
        }
        return last;
    }

    /** The place after the row that starts at {@code start}; -1 where it does not end for certain before {@code limit}. */
    static int first(byte[] bytes, int start, int limit, byte delimiter) {
        int end = row(bytes, start, limit, delimiter);
        return end < 0 ? -1 : Math.min(limit, afterLineEnd(bytes, end, limit));
    }

    /** Where the row that starts here ends: at a line end outside quotes, or -1 where that is not before the limit. */
    private static int row(byte[] bytes, int start, int limit, byte delimiter) {
        boolean quoted = false;
        boolean fresh = true;
        for (int at = start; at < limit; at++) {
            byte b = bytes[at];
            if (quoted) {
                boolean doubled = b == '"' && at + 1 < limit && bytes[at + 1] == '"';
                quoted = b != '"' || doubled;
                at += doubled ? 1 : 0;
            } else if (b == '\n' || b == '\r') {
                return at;
            } else {
                quoted = fresh && b == '"';
                fresh = b == delimiter;
            }
        }
        return -1;
    }

    private static int afterLineEnd(byte[] bytes, int at, int limit) {
        return bytes[at] == '\r' && at + 1 < limit && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /**
     * Where the first row starts after place 0, which may lie anywhere in a row: guessed by what comes after it, since
     * only reading from the start of the file could tell whether place 0 is inside quotes. -1 where no row starts before
     * {@code limit}.
     */
    int guess(byte[] bytes, int limit, boolean endsFile) {
        int outside = after(bytes, 0, limit);
        if (outside >= 0 && isRow(bytes, outside, limit, endsFile)) {
            return outside;
        }
        int inside = afterQuote(bytes, limit);
        return inside >= 0 && isRow(bytes, inside, limit, endsFile) ? inside : outside;
    }

    private static int after(byte[] bytes, int start, int limit) {
        for (int at = start; at < limit; at++) {
            if (bytes[at] == '\n' || bytes[at] == '\r') {
                return afterLineEnd(bytes, at, limit);
            }
        }
        return -1;
    }

    private int afterQuote(byte[] bytes, int limit) {
        for (int at = 0; at + 1 < limit; at++) {
            if (bytes[at] == '"') {
                byte next = bytes[at + 1];
                if (next == delimiter || next == '\n' || next == '\r') {
                    int end = row(bytes, at + 1, limit, delimiter);
                    return end < 0 ? -1 : afterLineEnd(bytes, end, limit);
                }
                at += next == '"' ? 1 : 0;
            }
        }
        return -1;
    }

    /** Whether the first row from {@code start} on that is not empty has as many cells as the header. */
    private boolean isRow(byte[] bytes, int start, int limit, boolean endsFile) {
        int at = start;
        while (at < limit && (bytes[at] == '\n' || bytes[at] == '\r')) {
            at++;
        }
        int end = row(bytes, at, limit, delimiter);
        if (at >= limit || end < 0) {
            return endsFile;
        }
        int count = 1;
        boolean quoted = false;
        for (int i = at; i < end; i++) {
            quoted ^= bytes[i] == '"';
            count += bytes[i] == delimiter && !quoted ? 1 : 0;
        }
        return count == cells;
    }
}
