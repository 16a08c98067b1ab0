package dev.earnest.deal;

import java.nio.charset.StandardCharsets;

/** One row of a block as characters, with its doubled quotes made single. */
final class RowText {
    private final char delimiter;
    private final Row row = new Row();
    private char[] chars = {};
    private int at;

    RowText(char delimiter) {
        this.delimiter = delimiter;
    }

    Row row() {
        return row;
    }

    /**
     * Reads the row of {@code bytes} from {@code start} on, which goes on to before {@code limit} at most.
     *
     * @param line of the file on which it starts
     */
    Row read(byte[] bytes, int start, int limit, int line) {
        row.begin(line);
        chars = new String(bytes, start, end(bytes, start, limit) - start, StandardCharsets.UTF_8).toCharArray();
        at = 0;
        cell();
        while (at < chars.length && chars[at] == delimiter) {
            at++;
            cell();
        }
        return row;
    }

    /** Where the row ends: at a line end outside quotes, or at the limit. */
    private int end(byte[] bytes, int start, int limit) {
        boolean quoted = false;
        boolean fresh = true;
        for (int i = start; i < limit; i++) {
            byte b = bytes[i];
            if (quoted) {
                boolean doubled = b == '"' && i + 1 < limit && bytes[i + 1] == '"';
                quoted = b != '"' || doubled;
                i += doubled ? 1 : 0;
            } else if (b == '\n' || b == '\r') {
                return i;
            } else {
                quoted = fresh && b == '"';
                fresh = b == delimiter;
            }
        }
        return limit;
    }

    private void cell() {
        if (at < chars.length && chars[at] == '"') {
            quoted();
            return;
        }
        int start = at;
        while (at < chars.length && chars[at] != delimiter) {
            at++;
        }
        row.add(chars, start, at - start);
    }

    private void quoted() {
        int start = ++at;
        int to = start;
        while (at < chars.length && !(chars[at] == '"' && (at + 1 == chars.length || chars[at + 1] != '"'))) {
            at += chars[at] == '"' ? 1 : 0;
            chars[to++] = chars[at++];
        }
        at++;
        row.add(chars, start, to - start);
    }
}
