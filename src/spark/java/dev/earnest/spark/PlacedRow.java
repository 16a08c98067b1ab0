package dev.earnest.spark;

import dev.earnest.deal.NumberedRow;
import dev.earnest.problem.Problem;
import java.io.Serializable;
import java.util.List;

/**
 * A row of an input, which no other has the place of.
 *
 * @param file of the input's files, from 0
 * @param number of the row in its file, from 0; -1 where it is no row, but tells what the file is
 * @param line on which it starts, or its number in a table; from 1
 * @param unusable why the file cannot be read on; empty where it can
 */
record PlacedRow(int file, long number, int line, List<String> cells, List<Problem> unusable) implements Serializable {
    private static final int BITS = 40;

    PlacedRow(int file, long number, int line, List<String> cells) {
        this(file, number, line, cells, List.of());
    }

    /** That a file cannot be read on. */
    static PlacedRow unusable(int file, List<Problem> why) {
        return new PlacedRow(file, -1, 0, List.of("", "", ""), List.copyOf(why));
    }

    /** What tells a file from others, as a row of it that is none. */
    static PlacedRow ofFile(int file, List<String> told) {
        return new PlacedRow(file, -1, 0, told);
    }

    boolean tellsFile() {
        return number < 0;
    }

    /** Its place in the whole input, in the order of the files and of their rows. */
    long place() {
        return (long) file << BITS | number;
    }

    /** The file of a place. */
    static int file(long place) {
        return (int) (place >>> BITS);
    }

    NumberedRow row() {
        return new NumberedRow(line, cells);
    }
}
