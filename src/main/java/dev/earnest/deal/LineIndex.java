package dev.earnest.deal;

import java.util.Arrays;

/** The line on which each row starts, kept as the few places where the distance between the two changes. */
final class LineIndex {
    private int[] fromRow = new int[4];
    private int[] distance = new int[4];
    private int size;
    private final String unit;

    /** Rows of a text. */
    LineIndex() {
        this("line");
    }

    /** @param unit what is counted: {@code line}, or {@code row} where rows are no lines */
    LineIndex(String unit) {
        this.unit = unit;
    }

    /** The line of a row that was added, in words. */
    String words(int row) {
        return unit + " " + line(row);
    }

    /** Notes the line of the next row; rows come in order. */
    void add(int row, int line) {
        int here = line - row;
        if (size > 0 && distance[size - 1] == here) {
            return;
        }
        if (size > 0 && fromRow[size - 1] == row) {
            distance[size - 1] = here;
            return;
        }
        if (size == fromRow.length) {
            fromRow = Arrays.copyOf(fromRow, size * 2);
            distance = Arrays.copyOf(distance, size * 2);
        }
        fromRow[size] = row;
        distance[size++] = here;
    }

    /** The line of a row that was added. */
    int line(int row) {
        int at = Arrays.binarySearch(fromRow, 0, size, row);
        return row + distance[at >= 0 ? at : -at - 2];
    }
}
