package dev.earnest.problem;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of one line of an input file.
 *
 * @param file the file as the user named it; {@code <stdin>} for standard input
 * @param line 1-based; 0 when the whole file is meant
 * @param column 1-based, in characters; 0 when the whole line is meant
 * @param length characters marked from {@code column} on; 0 when no caret is drawn
 * @param text the whole source line without its line end; null where there is none to show
 */
public record Span(
        String file,
        int line,
        int column,
        int length,
        @Nullable String text) implements Serializable {

    /** The whole file. */
    public static Span ofFile(String file) {
        return new Span(file, 0, 0, 0, null);
    }

    /** The same stretch of a file of another name. */
    Span in(String other) {
        return new Span(other, line, column, length, text);
    }

    /** {@code file:line:column}, as far as known. */
    public String position() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
