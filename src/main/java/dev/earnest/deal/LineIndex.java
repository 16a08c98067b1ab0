package dev.earnest.deal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The line on which each row starts, kept as the few places where the distance between the two changes. */
final class LineIndex {
    private int[] fromRow = new int[4];
    private int[] distance = new int[4];
    private int size;
    private int[] fileFrom = {};
    private final List<String> files = new ArrayList<>();
    private final String unit;

    /** Rows of a text. */
    LineIndex() {
        this("line");
    }

    /** @param unit what is counted: {@code line}, or {@code row} where rows are no lines */
    LineIndex(String unit) {
        this.unit = unit;
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

    /** The rows from here on are of this file; asked only where there are several. */
    void begin(int row, String file) {
        int last = files.size() - 1;
        if (last >= 0 && files.get(last).equals(file)) {
            return;
        }
        if (last >= 0 && fileFrom[last] == row) {
            files.set(last, file);
            return;
        }
        fileFrom = last + 1 < fileFrom.length ? fileFrom : Arrays.copyOf(fileFrom, last + 5);
        fileFrom[last + 1] = row;
        files.add(file);
    }

    /** The file that a row is of; null where there is only one. */
    @Nullable
    String file(int row) {
        int at = Arrays.binarySearch(fileFrom, 0, files.size(), row);
        return files.isEmpty() ? null : files.get(at >= 0 ? at : -at - 2);
    }

    /** What is counted: {@code line} or {@code row}. */
    String unit() {
        return unit;
    }

    /** The line of a row that was added, in words. */
    String words(int row) {
        String file = file(row);
        return unit + " " + line(row) + (file == null ? "" : " of `" + file + "`");
    }

    /** The line of a row that was added. */
    int line(int row) {
        int at = Arrays.binarySearch(fromRow, 0, size, row);
        return row + distance[at >= 0 ? at : -at - 2];
    }
}
