package dev.earnest.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells of the row just read; overwritten by the next. */
final class Row {
    private char[] chars = new char[1024];
    private int used;
    private int[] ends = new int[32];
    private int count;
    private int line;
    private long serial;
    private final List<CellError> errors = new ArrayList<>();

    void begin(int startLine) {
        used = 0;
        count = 0;
        line = startLine;
        serial++;
        errors.clear();
    }

    /** Takes a row of cells as one. */
    void set(NumberedRow row) {
        begin(row.line());
        for (String cell : row.cells()) {
            add(cell.toCharArray(), 0, cell.length());
        }
    }

    void add(char[] source, int from, int length) {
        if (used + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(chars.length * 2, used + length));
        }
        System.arraycopy(source, from, chars, used, length);
        used += length;
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = used;
    }

    /** Notes that a cell holds no value. */
    void add(CellError error) {
        errors.add(error);
    }

    /** The cells that hold no value; none of a row of text. */
    List<CellError> errors() {
        return errors;
    }

    /** How many cells it has. */
    int count() {
        return count;
    }

    /** The line of the file, from 1, on which it starts. */
    int line() {
        return line;
    }

    /** A number that changes from row to row. */
    long serial() {
        return serial;
    }

    /** Points {@code slice} at a cell, from 0; empties it where the row has fewer. */
    void cell(int index, Slice slice) {
        if (index >= count) {
            slice.clear();
            return;
        }
        slice.set(chars, index == 0 ? 0 : ends[index - 1], ends[index]);
    }

    /** A cell's text. */
    String text(int index) {
        int from = index == 0 ? 0 : ends[index - 1];
        return new String(chars, from, ends[index] - from);
    }
}
