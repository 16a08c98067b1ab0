package dev.earnest.deal;

/** Some characters of a larger array; empty for a blank cell. */
final class Slice {
    private static final char[] NONE = new char[0];

    char[] chars = NONE;
    int from;
    int to;

    void set(char[] source, int start, int end) {
        chars = source;
        from = start;
        to = end;
    }

    void clear() {
        set(NONE, 0, 0);
    }

    boolean blank() {
        return from == to;
    }

    int length() {
        return to - from;
    }

    /** Empties it where it holds nothing but spaces. */
    void blankIfSpace() {
        if (from < to && chars[from] <= ' ' && chars[to - 1] <= ' ') {
            for (int i = from; i < to; i++) {
                if (chars[i] > ' ') {
                    return;
                }
            }
            clear();
        }
    }

    /** Takes spaces off both ends. */
    void trim() {
        while (from < to && isSpace(chars[from])) {
            from++;
        }
        while (to > from && isSpace(chars[to - 1])) {
            to--;
        }
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
    }

    @Override
    public String toString() {
        return new String(chars, from, to - from);
    }
}
