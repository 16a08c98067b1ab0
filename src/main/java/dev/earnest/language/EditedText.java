package dev.earnest.language;

import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.Node;
import dev.earnest.problem.Place;
import dev.earnest.problem.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a catalog while edits by position are made in it: every other line stays as it is, with its comments.
 * Mutable.
 */
public final class EditedText {
    private static final Pattern ITEM = Pattern.compile("( *)- +");

    private final SourceMap map;
    private final List<String> before;
    private final List<@Nullable String> after;

    /** A text before its edits. */
    public EditedText(SourceMap map, byte[] bytes) {
        this.map = map;
        String text = new String(bytes, StandardCharsets.UTF_8);
        this.before = List.of(text.split("(?<=\n)", -1));
        this.after = new ArrayList<>(before);
    }

    /** The lines as they were, each with its line end. */
    public List<String> before() {
        return before;
    }

    /** What became of each line: itself, another, or null where it is gone. */
    public List<@Nullable String> after() {
        return Collections.unmodifiableList(after);
    }

    /** The text with all edits. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder();
        for (String line : after) {
            text.append(line == null ? "" : line);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes another word where a scalar stands. */
    public void replace(Place place, String text) {
        Span span = map.value(place);
        String line = after.get(span.line() - 1);
        int from = span.column() - 1;
        if (line != null && from >= 0 && from + span.length() <= line.length()) {
            after.set(span.line() - 1, line.substring(0, from) + text + line.substring(from + span.length()));
        }
    }

    /** Takes items out of the list at a place; the key of the list, too, where none is left. */
    public void remove(Place list, Set<Integer> items) {
        Node node = map.node(list);
        if (!(node instanceof ListNode written)) {
            return;
        }
        boolean all = items.size() == written.items().size();
        for (int item : new TreeSet<>(items).descendingSet()) {
            Span span = written.items().get(item).span();
            String line = before.get(span.line() - 1);
            Matcher dash = ITEM.matcher(line.substring(0, Math.min(line.length(), span.column() - 1)));
            if (dash.matches()) {
                block(span.line() - 1, dash.group(1).length());
            } else if (!all) {
                flow(span, item > 0);
            }
        }
        if (all) {
            key(map.key(list), written);
        }
    }

    /** Takes out the lines of an item that starts with a dash; what is no deeper than the dash is not its own. */
    private void block(int first, int dash) {
        int end = first + 1;
        for (int at = end; at < before.size(); at++) {
            String line = before.get(at);
            if (!line.isBlank() && indent(line) <= dash) {
                break;
            }
            end = line.isBlank() ? end : at + 1;
        }
        for (int at = first; at < end; at++) {
            after.set(at, null);
        }
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Takes an item out of a list in brackets, with the comma before it or, of the first, behind it. */
    private void flow(Span start, boolean withComma) {
        int line = start.line() - 1;
        int column = start.column() - 1;
        String text = after.get(line);
        int end = text == null ? -1 : closing(text, column);
        if (text == null || end < 0) {
            return;
        }
        String head = text.substring(0, column);
        String tail = text.substring(end);
        if (withComma && head.stripTrailing().endsWith(",")) {
            head = head.stripTrailing();
            head = head.substring(0, head.length() - 1);
        } else {
            tail = tail.replaceFirst("^\\s*,[ \\t]*", "");
        }
        after.set(line, head + tail);
    }

    /** The place behind the bracket that closes the one at {@code from}; -1 where it is not on this line. */
    private static int closing(String text, int from) {
        int depth = 0;
        char quote = 0;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return -1;
    }

    /** Takes out the line of a key whose list is empty now; of a list in brackets, where it is all on this line. */
    private void key(Span key, ListNode list) {
        int line = key.line() - 1;
        boolean inBrackets = list.items().stream().anyMatch(item -> item.span().line() == key.line());
        String text = before.get(line);
        int open = text.indexOf('[', key.column() - 1);
        if (!inBrackets || (open >= 0 && closing(text, open) >= 0)) {
            after.set(line, null);
        }
    }
}
