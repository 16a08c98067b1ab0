package dev.earnest.language.tree;

import dev.earnest.problem.Span;

/** One value of a YAML file, with its position. */
public sealed interface Node permits MapNode, ListNode, ScalarNode, Unreadable {

    /** Where the value stands; for a block map or list, the key that holds it. */
    Span span();

    /** What the value is, for messages: {@code a map}, {@code a list}, {@code text}. */
    String kind();
}
