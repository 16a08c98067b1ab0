package dev.earnest.language.tree;

import dev.earnest.problem.Span;

/**
 * A value that is neither map nor list; what it means is for the reader of its key to say, never for YAML.
 *
 * @param text the characters, quotes and escapes resolved
 * @param quoted whether the author wrote quotes or a block text
 */
public record ScalarNode(String text, boolean quoted, Span span) implements Node {

    /** Whether nothing was written: an empty value, {@code ~} or {@code null}. */
    public boolean isNothing() {
        return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public String kind() {
        return isNothing() ? "nothing" : "`" + text + "`";
    }
}
