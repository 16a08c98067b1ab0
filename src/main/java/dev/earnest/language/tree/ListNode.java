package dev.earnest.language.tree;

import dev.earnest.problem.Span;
import java.util.List;

/** A list, its items in the order written. */
public record ListNode(List<Node> items, Span span) implements Node {

    public ListNode {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
