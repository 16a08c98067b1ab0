package dev.earnest.wording;

import java.util.List;

/**
 * One side of an offer in sentences.
 *
 * @param label what it is about, such as {@code Limits}
 * @param lines sentences; one that is indented belongs to the one before
 */
public record Term(String key, String label, List<String> lines) {
    public Term {
        lines = List.copyOf(lines);
    }
}
