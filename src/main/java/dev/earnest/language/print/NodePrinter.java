package dev.earnest.language.print;

import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Node;
import dev.earnest.language.tree.ScalarNode;
import java.util.stream.Collectors;

/** Writes a value on one line as an author might have, so that it reads back as the same value. */
public final class NodePrinter {
    /** What text may not begin with where it stands without quotes. */
    private static final String LEADING = "&*!|>'\"%@`?:-";

    private NodePrinter() {}

    /** The value as it stands after {@code path=}. */
    public static String print(Node node) {
        if (node instanceof MapNode map) {
            return map.entries().stream()
                    .map(entry -> key(entry.key()) + ": " + print(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof ListNode list) {
            return list.items().stream().map(NodePrinter::print).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof ScalarNode scalar ? scalar(scalar) : "~";
    }

    private static String scalar(ScalarNode scalar) {
        if (scalar.isNothing()) {
            return "~";
        }
        return scalar.quoted() || !plain(scalar.text()) ? Yaml.quoted(scalar.text()) : scalar.text();
    }

    /** The key of a map. */
    static String key(String key) {
        return plain(key) ? key : Yaml.quoted(key);
    }

    /** A path as the key of a map whose entries have a line each: there brackets end nothing. */
    static String path(String path) {
        return plain(path.replace("[", "").replace("]", "")) ? path : Yaml.quoted(path);
    }

    /** Whether text reads back the same without quotes, inside braces too. */
    private static boolean plain(String text) {
        if (text.isBlank() || !text.equals(text.strip()) || text.endsWith(":") || text.contains(": ")) {
            return false;
        }
        boolean number = text.length() > 1 && text.charAt(0) == '-' && Character.isDigit(text.charAt(1));
        boolean begins = number || LEADING.indexOf(text.charAt(0)) < 0;
        return begins && text.chars().noneMatch(c -> c < ' ' || c == 0x7F || ",[]{}#\"".indexOf(c) >= 0);
    }
}
