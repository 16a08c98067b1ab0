package dev.earnest.language;

import dev.earnest.language.bind.Shapes;
import dev.earnest.language.read.Shape;
import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Node;
import dev.earnest.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paths that a setting may name: what a program has, and keys that it might have. */
public final class Paths {
    private Paths() {}

    /**
     * One way on from a path.
     *
     * @param path with one more step
     * @param value what stands there; null where nothing does yet
     */
    public record Step(String path, @Nullable Node value) {
        /** Whether further steps may follow. */
        public boolean opens() {
            return value instanceof MapNode || value instanceof ListNode;
        }
    }

    /** The steps from a path on, those of all versions, in the order written; keys that are not there yet last. */
    public static List<Step> below(TimelineReading reading, String path) {
        Map<String, Step> steps = new LinkedHashMap<>();
        List<CatalogReading> versions = reading.versions();
        for (int i = versions.size() - 1; i >= 0; i--) {
            Node node = versions.get(i).sourceMap().node(new Place(path));
            children(node, path).forEach(step -> steps.putIfAbsent(step.path(), step));
        }
        for (CatalogReading version : versions) {
            Shape shape = Shapes.at(shape(version.sourceMap(), path));
            if (shape != null && version.sourceMap().node(new Place(path)) instanceof MapNode) {
                shape.keys().forEach(key -> steps.putIfAbsent(join(path, key), new Step(join(path, key), null)));
            }
        }
        return List.copyOf(steps.values());
    }

    /** What stands at a path, a value for each version that has it. */
    public static List<Node> values(TimelineReading reading, String path) {
        List<Node> values = new ArrayList<>();
        for (CatalogReading version : reading.versions()) {
            Node node = version.sourceMap().node(new Place(path));
            if (node != null) {
                values.add(node);
            }
        }
        return values;
    }

    /** What stands at a path in the latest version that has it; null where none does. */
    public static @Nullable Node value(TimelineReading reading, String path) {
        List<Node> values = values(reading, path);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    private static List<Step> children(@Nullable Node node, String path) {
        List<Step> steps = new ArrayList<>();
        if (node instanceof MapNode map) {
            for (Entry entry : map.entries()) {
                steps.add(new Step(join(path, entry.key()), entry.value()));
            }
        } else if (node instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                steps.add(new Step(path + "[" + i + "]", list.items().get(i)));
            }
        }
        return steps;
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The shape of a path, going by the keys that are there, which may hold dots. */
    private static String shape(SourceMap map, String path) {
        String shape = "";
        int at = 0;
        while (at < path.length()) {
            if (path.charAt(at) == '[') {
                shape = Shapes.item(shape);
                at = path.indexOf(']', at) + 1;
            } else {
                int end = end(map, path, at);
                shape = Shapes.below(shape, path.substring(at, end));
                at = end;
            }
            at += at < path.length() && path.charAt(at) == '.' ? 1 : 0;
        }
        return shape;
    }

    private static int end(SourceMap map, String path, int at) {
        Node node = map.node(new Place(at == 0 ? "" : path.substring(0, path.charAt(at - 1) == '.' ? at - 1 : at)));
        int best = -1;
        if (node instanceof MapNode parent) {
            for (String key : parent.keys()) {
                int end = at + key.length();
                boolean fits = path.startsWith(key, at)
                        && (end == path.length() || path.charAt(end) == '.' || path.charAt(end) == '[');
                best = fits ? Math.max(best, end) : best;
            }
        }
        if (best >= 0) {
            return best;
        }
        int dot = path.indexOf('.', at);
        int item = path.indexOf('[', at);
        int end = dot < 0 ? path.length() : dot;
        return item < 0 ? end : Math.min(end, item);
    }
}
