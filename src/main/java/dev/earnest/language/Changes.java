package dev.earnest.language;

import dev.earnest.language.bind.Shapes;
import dev.earnest.language.read.Findings;
import dev.earnest.language.read.Shape;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Node;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one change in a tree; used once. */
final class Changes {
    private final Change change;
    private final String path;
    private @Nullable Problem problem;

    private Changes(Change change) {
        this.change = change;
        this.path = change.path();
    }

    /** The tree with all changes made, in order; one that can't be made is told and left out. */
    static MapNode apply(MapNode root, List<Change> changes, Findings findings) {
        MapNode changed = root;
        for (Change change : changes) {
            Outcome outcome = apply(changed, change);
            changed = outcome.root();
            if (outcome.problem() != null) {
                findings.add(outcome.problem());
            }
        }
        return changed;
    }

    /** The tree after one change, and why the change could not be made. */
    record Outcome(MapNode root, @Nullable Problem problem) {}

    static Outcome apply(MapNode root, Change change) {
        Changes changes = new Changes(change);
        Node changed = changes.in(root, 0, "");
        Problem problem = changes.problem;
        return problem == null && changed instanceof MapNode map ? new Outcome(map, null) : new Outcome(root, problem);
    }

    private Node in(Node node, int at, String shape) {
        return path.startsWith("[", at) ? inList(node, at, shape) : inMap(node, at, shape);
    }

    private Node inMap(Node node, int at, String shape) {
        if (!(node instanceof MapNode map)) {
            return fail(node, at, "is " + node.kind() + ", which has no keys", null, Set.of());
        }
        Entry entry = longest(map, at);
        if (entry == null) {
            return create(map, at, shape);
        }
        int end = at + entry.key().length();
        List<Entry> entries = new ArrayList<>(map.entries());
        int index = entries.indexOf(entry);
        if (end >= path.length()) {
            if (change.adds()) {
                return fail(map, at, "is already there", "write it under `set` to change it", Set.of());
            }
            replace(entries, index, entry.key());
        } else {
            Node inner = in(entry.value(), skipDot(end), Shapes.below(shape, entry.key()));
            entries.set(index, new Entry(entry.key(), entry.keySpan(), inner));
        }
        return new MapNode(entries, map.span());
    }

    private void replace(List<Entry> entries, int index, String key) {
        if (removes()) {
            entries.remove(index);
        } else {
            entries.set(index, new Entry(key, change.pathSpan(), change.value()));
        }
    }

    private boolean removes() {
        return change.value() instanceof ScalarNode scalar
                && scalar.isNothing()
                && !scalar.text().isEmpty();
    }

    private Node create(MapNode map, int at, String shape) {
        int end = end(at);
        String key = path.substring(at, end);
        Shape known = Shapes.at(shape);
        boolean last = end >= path.length();
        boolean legal = known != null && known.keys().contains(key);
        if (last && !removes() && !key.isEmpty() && (change.adds() || legal)) {
            List<Entry> entries = new ArrayList<>(map.entries());
            entries.add(new Entry(key, change.pathSpan(), change.value()));
            return new MapNode(entries, map.span());
        }
        Set<String> there = new LinkedHashSet<>(map.keys());
        if (known != null && last && !removes()) {
            there.addAll(known.keys());
        }
        return fail(map, at, null, null, there);
    }

    private Node inList(Node node, int at, String shape) {
        int close = path.indexOf(']', at);
        int index = close < 0 ? -1 : number(path.substring(at + 1, close));
        if (!(node instanceof ListNode list)) {
            return fail(node, at, "is " + node.kind() + ", which has no items", null, Set.of());
        }
        boolean last = close == path.length() - 1;
        List<Node> items = new ArrayList<>(list.items());
        if (last && change.adds() && index == items.size() && !removes()) {
            items.add(change.value());
            return new ListNode(items, list.span());
        }
        if (index < 0 || index >= items.size()) {
            String count =
                    items.size() == 1 ? "one item, [0]" : items.size() + " items, [0] to [" + (items.size() - 1) + "]";
            return fail(node, at, null, "the list has " + count, Set.of());
        }
        if (!last) {
            items.set(index, in(items.get(index), skipDot(close + 1), Shapes.item(shape)));
        } else if (change.adds()) {
            return fail(node, at, "is already there", "add it as `[" + items.size() + "]`, at the end", Set.of());
        } else if (removes()) {
            items.remove(index);
        } else {
            items.set(index, change.value());
        }
        return new ListNode(items, list.span());
    }

    private Node fail(Node node, int at, @Nullable String what, @Nullable String help, Set<String> there) {
        int end = what != null && !what.startsWith("is already") ? Math.max(0, at - 1) : end(at);
        String upTo = path.substring(0, end);
        String code = "is already there".equals(what) ? "path-exists" : "unknown-path";
        String message = what == null ? "the catalog has no `" + upTo + "`" : "`" + upTo + "` " + what;
        problem = Problem.error(code, change.pathSpan(), message, help != null ? help : suggestion(at, there))
                .at(new Place(path));
        return node;
    }

    private @Nullable String suggestion(int at, Set<String> there) {
        if (there.isEmpty()) {
            return null;
        }
        int end = end(at);
        String near = Nearest.to(path.substring(at, end), there);
        String list = "there: " + String.join(", ", there);
        return near == null
                ? list
                : "did you mean `" + path.substring(0, at) + near + path.substring(end) + "`? " + list;
    }

    private int end(int at) {
        int end = at;
        if (path.startsWith("[", at)) {
            int close = path.indexOf(']', at);
            return close < 0 ? path.length() : close + 1;
        }
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    private int skipDot(int at) {
        return at < path.length() && path.charAt(at) == '.' ? at + 1 : at;
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 6 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Integer.parseInt(digits);
    }

    /** The longest key that fits, since keys may hold dots: {@code deal.region}. */
    private @Nullable Entry longest(MapNode map, int at) {
        Entry best = null;
        for (Entry entry : map.entries()) {
            int end = at + entry.key().length();
            boolean fits = path.startsWith(entry.key(), at)
                    && (end == path.length() || path.charAt(end) == '.' || path.charAt(end) == '[');
            if (fits && (best == null || entry.key().length() > best.key().length())) {
                best = entry;
            }
        }
        return best;
    }
}
