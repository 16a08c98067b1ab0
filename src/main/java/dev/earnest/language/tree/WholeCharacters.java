package dev.earnest.language.tree;

import java.io.Reader;

/** A text in pieces that never end within a character of two halves, which the YAML library's buffer has no room to mend. */
final class WholeCharacters extends Reader {
    private final String text;
    private int at;

    WholeCharacters(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        int count = Math.min(length, text.length() - at);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        if (count > 1 && Character.isHighSurrogate(text.charAt(at + count - 1))) {
            count--;
        }
        text.getChars(at, at + count, target, offset);
        at += count;
        return count;
    }

    @Override
    public void close() {
        at = text.length();
    }
}
