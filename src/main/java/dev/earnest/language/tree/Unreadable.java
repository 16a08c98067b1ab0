package dev.earnest.language.tree;

import dev.earnest.problem.Span;

/** A value about which a problem was already told; readers pass over it in silence. */
public record Unreadable(Span span) implements Node {

    @Override
    public String kind() {
        return "nothing readable";
    }
}
