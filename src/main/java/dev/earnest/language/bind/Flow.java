package dev.earnest.language.bind;

import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Node;
import dev.earnest.language.tree.ScalarNode;
import java.util.stream.Collectors;

/** A value on one line, as it could be written. */
final class Flow {
    private Flow() {}

    /** The entries of a map, without braces around them. */
    static String of(MapNode map) {
        return map.entries().stream()
                .map(entry -> entry.key() + ": " + of(entry.value()))
                .collect(Collectors.joining(", "));
    }

    private static String of(Node node) {
        if (node instanceof MapNode map) {
            return "{" + of(map) + "}";
        }
        if (node instanceof ListNode list) {
            return list.items().stream().map(Flow::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof ScalarNode scalar ? scalar.text() : "?";
    }
}
