package dev.earnest.deal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row written in a test rather than a file.
 *
 * @param line where it is written, from 1
 * @param cells by column name, in the order written
 */
public record TextRow(int line, Map<String, String> cells) {
    public TextRow {
        cells = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
