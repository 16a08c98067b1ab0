package dev.earnest.deal;

import java.util.List;

/**
 * The cells of a row as an input has them, before a mapping makes ours of them.
 *
 * @param line the line of the text on which it starts, or its number in a table; from 1
 */
public record NumberedRow(int line, List<String> cells) {
    public NumberedRow {
        cells = List.copyOf(cells);
    }
}
