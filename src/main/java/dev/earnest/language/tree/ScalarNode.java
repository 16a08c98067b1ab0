package dev.earnest.language.tree;

import dev.earnest.problem.Span;

/**
 * A value that is neither map nor list; what it means is for the reader of its key to say, never for YAML.
 *
 * @param text the characters, quotes and escapes resolved
 * @param quoted whether the author wrote quotes or a block text
 */
public record ScalarNode(String text, boolean quoted, Span span) implements Node {

    /** Of more characters than anybody wants to read again, the first are told. */
    private static final int LONGEST = 100;

    /** Whether nothing was written: an empty value, {@code ~} or {@code null}. */
    public boolean isNothing() {
        return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String kind() {
        boolean isLong = text.length() > LONGEST;
        return isNothing() ? "nothing" : "`" + (isLong ? text.substring(0, LONGEST - 3) + "..." : text) + "`";
    }
}
