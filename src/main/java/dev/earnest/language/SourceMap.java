package dev.earnest.language;

import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Node;
import dev.earnest.problem.Place;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds where a place of a catalog stands in its text. */
public final class SourceMap {
    private final String file;
    private final @Nullable MapNode root;
    private final Map<MapNode, Map<String, Entry>> byKey = new IdentityHashMap<>();

    SourceMap(String file, @Nullable MapNode root) {
        this.file = file;
        this.root = root;
    }

    /** The file, as the user named it. */
    public String file() {
        return file;
    }

    /** Where the value of a place stands; of a place that isn't written, where its nearest parent does. */
    public Span value(Place place) {
        return find(place, false);
    }

    /** Where the key of a place stands; of an item of a list, where the item does. */
    public Span key(Place place) {
        return find(place, true);
    }

    /** What is written at a place, or null where nothing is. */
    public @Nullable Node node(Place place) {
        String path = place.path();
        Node node = root;
        int at = 0;
        while (at < path.length() && node != null) {
            Step step = path.charAt(at) == '[' ? item(node, path, at) : entry(node, path, at);
            node = step == null ? null : step.node();
            at = step == null ? at : step.end();
        }
        return node;
    }

    /** The same problem with its position, where it has none yet. */
    public Problem locate(Problem problem) {
        return problem.span() != null ? problem : problem.at(value(problem.place()));
    }

    private Span find(Place place, boolean key) {
        if (root == null) {
            return Span.ofFile(file);
        }
        String path = place.path();
        Node node = root;
        Span span = Span.ofFile(file);
        int at = 0;
        while (at < path.length()) {
            Step step = path.charAt(at) == '[' ? item(node, path, at) : entry(node, path, at);
            if (step == null) {
                return span;
            }
            node = step.node();
            at = step.end();
            span = key && at >= path.length() ? step.key() : node.span();
        }
        return span;
    }

    private record Step(Node node, Span key, int end) {}

    private static @Nullable Step item(Node node, String path, int at) {
        int close = path.indexOf(']', at);
        if (close < 0 || !(node instanceof ListNode list)) {
            return null;
        }
        int index = Integer.parseInt(path.substring(at + 1, close));
        if (index >= list.items().size()) {
            return null;
        }
        Node item = list.items().get(index);
        return new Step(item, item.span(), skipDot(path, close + 1));
    }

    /** The longest key that fits, since keys may hold dots: {@code deal.region}. */
    private @Nullable Step entry(Node node, String path, int at) {
        if (node instanceof MapNode map) {
            Map<String, Entry> entries = entries(map);
            for (int end = path.length(); end > at; end = before(path, end)) {
                Entry entry = entries.get(path.substring(at, end));
                if (entry != null) {
                    return new Step(entry.value(), entry.keySpan(), skipDot(path, end));
                }
            }
        }
        return boosts(node, path, at);
    }

    /** The end of the next shorter path. */
    private static int before(String path, int end) {
        return Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1));
    }

    /** The entries of a map by key: asked for again and again where there are many findings. */
    private Map<String, Entry> entries(MapNode map) {
        Map<String, Entry> known = byKey.get(map);
        if (known == null) {
            known = new HashMap<>();
            for (Entry entry : map.entries()) {
                known.put(entry.key(), entry);
            }
            byKey.put(map, known);
        }
        return known;
    }

    /** Boosts of an offer, which may also be written under its {@code earn}. */
    private static @Nullable Step boosts(Node node, String path, int at) {
        String key = "boost";
        boolean asked = path.startsWith(key + "[", at) || path.substring(at).equals(key);
        if (!asked || !(node instanceof MapNode map) || !(map.get("earn") instanceof MapNode earn)) {
            return null;
        }
        Entry entry = earn.entry(key);
        return entry == null ? null : new Step(entry.value(), entry.keySpan(), at + key.length());
    }

    private static int skipDot(String path, int at) {
        return at < path.length() && path.charAt(at) == '.' ? at + 1 : at;
    }
}
