package dev.earnest.explain;

/**
 * A line of an input file.
 *
 * @param line from 1; 0 where the whole file is meant
 */
public record Spot(String file, int line) {
    /** {@code file:line}. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
