package dev.earnest.language.tree;

import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of one file, cut into lines so that spans can carry them. Lines and columns count from 1. */
final class Source {
    private final String file;
    private final String text;
    private final List<String> lines = new ArrayList<>();

    Source(String file, String text) {
        this(file, text, text);
    }

    /** A text of which messages show another: the same line and column of both belong together. */
    Source(String file, String text, String shown) {
        this.file = file;
        this.text = text;
        cut(shown);
    }

    private void cut(String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lines.add(text.substring(start, i));
                start = i + 1;
            }
        }
        lines.add(text.substring(start));
    }

    /** The text of UTF-8 bytes, or the problem that says why there is none. */
    static Object decode(String file, byte[] bytes) {
        if (bytes.length >= 2 && (is(bytes, 0xFF, 0xFE) || is(bytes, 0xFE, 0xFF))) {
            return Problem.error(
                    "wrong-encoding",
                    Span.ofFile(file),
                    "the file is UTF-16, not UTF-8",
                    "save it as UTF-8 in your editor");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return wrongByte(file, bytes);
        }
    }

    private static boolean is(byte[] bytes, int first, int second) {
        return (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Finds the first byte that UTF-8 doesn't know by decoding ever longer lines. */
    private static Problem wrongByte(String file, byte[] bytes) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                String seen = new String(bytes, start, i - start, StandardCharsets.UTF_8);
                int column = seen.indexOf('\uFFFD');
                if (column >= 0) {
                    Span span = new Span(file, line, column + 1, 1, seen);
                    return Problem.error(
                            "wrong-encoding",
                            span,
                            "the file is not UTF-8: a byte on line " + line + " is no character",
                            "save it as UTF-8 in your editor");
                }
                line++;
                start = i + 1;
            }
        }
        return Problem.error("wrong-encoding", Span.ofFile(file), "the file is not UTF-8", "save it as UTF-8");
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    int lineCount() {
        return lines.size();
    }

    /** The line numbered {@code line}, or null where the file has no such line. */
    @Nullable
    String line(int line) {
        return line >= 1 && line <= lines.size() ? lines.get(line - 1) : null;
    }

    /** {@code length} characters from a position; at least one and never past the end of the line. */
    Span span(int line, int column, int length) {
        String content = line(line);
        if (content == null) {
            return new Span(file, line, 0, 0, null);
        }
        int rest = content.length() - column + 1;
        return new Span(file, line, column, Math.max(1, Math.min(length, rest)), content);
    }

    /** From a start to an end position (exclusive); to the end of the first line where they are on different ones. */
    Span between(int line, int column, int endLine, int endColumn) {
        if (line == endLine) {
            return span(line, column, endColumn - column);
        }
        String content = line(line);
        return span(line, column, content == null ? 1 : content.stripTrailing().length() - column + 1);
    }

    /** The character at a position; 0 at the end of a line. */
    char at(int line, int column) {
        String content = line(line);
        return content == null || column < 1 || column > content.length() ? 0 : content.charAt(column - 1);
    }

    /** The column in characters of a column counted in code points, both from 1. */
    int chars(int line, int codePointColumn) {
        String content = line(line);
        if (content == null || codePointColumn < 1) {
            return codePointColumn;
        }
        int points = Math.min(codePointColumn - 1, content.codePointCount(0, content.length()));
        return content.offsetByCodePoints(0, points) + 1;
    }
}
