package dev.earnest.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the order it is told, with two spaces a level; objects inside arrays stand on one line each.
 * Mutable: one for each document.
 */
public final class Json {
    private final Appendable out;
    private final boolean indented;
    private int depth;
    private int flat;
    private boolean first = true;
    private boolean afterKey;
    private long arrays;

    /** @param indented false puts everything on one line */
    public Json(Appendable out, boolean indented) {
        this.out = out;
        this.indented = indented;
    }

    /** Begins an object. */
    public Json object() {
        value();
        if (flat > 0 || inArray()) {
            flat++;
        }
        return open('{', false);
    }

    /** Begins an array. */
    public Json array() {
        value();
        if (flat > 0) {
            flat++;
        }
        return open('[', true);
    }

    private Json open(char bracket, boolean array) {
        append(bracket);
        depth++;
        arrays = arrays << 1 | (array ? 1 : 0);
        first = true;
        return this;
    }

    /** Ends the object or array begun last. */
    public Json end() {
        boolean array = inArray();
        depth--;
        arrays >>>= 1;
        if (!first) {
            line();
        }
        append(array ? ']' : '}');
        if (flat > 0) {
            flat--;
        }
        first = false;
        return this;
    }

    /** The name of the value that comes next. */
    public Json key(String name) {
        separate();
        quote(name);
        append(':');
        if (indented) {
            append(' ');
        }
        afterKey = true;
        return this;
    }

    /** A text, or null. */
    public Json text(@Nullable String text) {
        value();
        if (text == null) {
            append("null");
        } else {
            quote(text);
        }
        return this;
    }

    /** A whole number. */
    public Json number(long number) {
        value();
        append(Long.toString(number));
        return this;
    }

    /** True or false. */
    public Json flag(boolean flag) {
        value();
        append(Boolean.toString(flag));
        return this;
    }

    /** A named text, or null. */
    public Json text(String name, @Nullable String text) {
        return key(name).text(text);
    }

    /** A named whole number. */
    public Json number(String name, long number) {
        return key(name).number(number);
    }

    /** Ends the line of a finished document. */
    public void finish() {
        append('\n');
    }

    private boolean inArray() {
        return depth > 0 && (arrays & 1) == 1;
    }

    private void value() {
        if (afterKey) {
            afterKey = false;
        } else if (depth > 0) {
            separate();
        }
    }

    private void separate() {
        if (!first) {
            append(',');
        }
        boolean space = !first && indented && flat > 0;
        line();
        if (space) {
            append(' ');
        }
        first = false;
    }

    private void line() {
        if (indented && flat == 0) {
            append('\n');
            for (int i = 0; i < depth; i++) {
                append("  ");
            }
        }
    }

    private void quote(String text) {
        append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> append("\\\"");
                case '\\' -> append("\\\\");
                case '\n' -> append("\\n");
                case '\r' -> append("\\r");
                case '\t' -> append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7f || c == '\u2028' || c == '\u2029' || loneSurrogate(text, i)) {
                        append("\\u");
                        for (int shift = 12; shift >= 0; shift -= 4) {
                            append(Character.forDigit(c >> shift & 15, 16));
                        }
                    } else {
                        append(c);
                    }
                }
            }
        }
        append('"');
    }

    private static boolean loneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private void append(char c) {
        try {
            out.append(c);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
