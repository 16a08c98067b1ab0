package dev.earnest.language.read;

import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.ScalarNode;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a key that a map may not have.
 *
 * @param meant the key of that map that was most likely meant, so that its absence isn't told as well; null: none
 */
record UnknownKey(Problem problem, @Nullable String meant) {
    /** What other tools call things, and the key of ours. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("cap", "limits"),
            Map.entry("caps", "limits"),
            Map.entry("maximum", "max"),
            Map.entry("minimum", "min"),
            Map.entry("conditions", "when"),
            Map.entry("condition", "when"),
            Map.entry("filter", "when"),
            Map.entry("eligibility", "who"),
            Map.entry("partners", "who"),
            Map.entry("threshold", "from"),
            Map.entry("min", "from"),
            Map.entry("above", "from"),
            Map.entry("percentage", "rate"),
            Map.entry("percent", "rate"),
            Map.entry("bonus", "pay"),
            Map.entry("flat", "pay"),
            Map.entry("start", "from"),
            Map.entry("end", "to"),
            Map.entry("period", "every"),
            Map.entry("frequency", "every"),
            Map.entry("levels", "steps"),
            Map.entry("multiplier", "times"),
            Map.entry("factor", "times"),
            Map.entry("active", "status"),
            Map.entry("enabled", "status"));

    private static final List<String> WORDS = List.of("name", "description", "notes", "note", "title", "comment");

    static UnknownKey of(Entry entry, @Nullable Entry before, Shape shape, String what, List<Shape> all) {
        String key = entry.key();
        boolean nothing = entry.value() instanceof ScalarNode scalar && scalar.isNothing();
        if (nothing && !key.isEmpty() && digits(key)) {
            return comma(entry, before);
        }
        int colon = key.indexOf(':');
        if (nothing && colon > 0) {
            String head = key.substring(0, colon);
            String help = "put a space after the `:`: write `" + head + ": " + key.substring(colon + 1) + "`";
            return unknown(entry, what, help, shape.keys().contains(head) ? head : null);
        }
        List<Shape> homes = homes(key, shape, all);
        String near = near(key, shape);
        boolean plural = near != null && (near.startsWith(key) || key.startsWith(near));
        if (!homes.isEmpty()
                && !plural
                && (near == null || straight(shape.path(), homes.get(0).path()))) {
            String places = homes.stream().map(home -> location(shape, home)).collect(Collectors.joining(" or "));
            return new UnknownKey(
                    Problem.error(
                            "misplaced-key",
                            entry.keySpan(),
                            "`" + key + "` is no key of " + what,
                            "it belongs " + places + "; " + here(shape)),
                    null);
        }
        if (near == null && WORDS.contains(key)) {
            return unknown(entry, what, "write it as a comment, after `#`; " + here(shape), null);
        }
        return unknown(entry, what, (near == null ? "" : "did you mean `" + near + "`? ") + here(shape), near);
    }

    private static UnknownKey comma(Entry entry, @Nullable Entry before) {
        String key = entry.key();
        String head = before != null && before.value() instanceof ScalarNode scalar && Numbers.isNumber(scalar.text())
                ? scalar.text()
                : "1";
        return new UnknownKey(
                Problem.error(
                        "thousands-comma",
                        entry.keySpan(),
                        "`" + key + "` stands alone after a comma",
                        "thousands are grouped with `_`: write `" + head + "_" + key + "`, not `" + head + "," + key
                                + "`"),
                null);
    }

    private static UnknownKey unknown(Entry entry, String what, String help, @Nullable String meant) {
        String message = "unknown key `" + entry.key() + "` in " + what;
        return new UnknownKey(Problem.error("unknown-key", entry.keySpan(), message, help), meant);
    }

    private static String here(Shape shape) {
        return "keys here: " + String.join(", ", shape.keys());
    }

    private static boolean digits(String key) {
        return key.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static @Nullable String near(String key, Shape shape) {
        String ours = ELSEWHERE.get(key);
        if (ours != null && shape.keys().contains(ours)) {
            return ours;
        }
        return Nearest.to(key, shape.keys());
    }

    /** Up to three shapes with that very key that are near the one where it stands, nearest first. */
    private static List<Shape> homes(String key, Shape shape, List<Shape> all) {
        List<Shape> homes = new ArrayList<>();
        for (Shape other : all) {
            if (other.keys().contains(key) && !other.equals(shape) && score(shape.path(), other.path()) >= -7) {
                homes.add(other);
            }
        }
        homes.sort(Comparator.comparingInt(other -> -score(shape.path(), other.path())));
        int last = homes.isEmpty() ? 0 : score(shape.path(), homes.get(0).path()) - 2;
        return homes.stream()
                .filter(other -> score(shape.path(), other.path()) >= last)
                .limit(3)
                .toList();
    }

    private static String location(Shape from, Shape home) {
        String path = home.path();
        if (path.isEmpty()) {
            return "at the top level of the catalog";
        }
        boolean below = path.startsWith(from.path() + ".");
        String relative = below ? path.substring(from.path().length() + 1) : path;
        String shown = relative.replace("*", "<id>");
        return "in `" + (shown.endsWith("[]") ? shown.substring(0, shown.length() - 2) : shown) + "`";
    }

    /** Whether one path leads up or down to the other, never sideways. */
    private static boolean straight(String from, String to) {
        return from.startsWith(to) || to.startsWith(from);
    }

    /** Higher is nearer: steps up and down the tree between two paths, a step up counting for more. */
    private static int score(String from, String to) {
        List<String> a = parts(from);
        List<String> b = parts(to);
        int common = 0;
        while (common < Math.min(a.size(), b.size()) && a.get(common).equals(b.get(common))) {
            common++;
        }
        int up = a.size() - common;
        int down = b.size() - common;
        return -(3 * up + 2 * down);
    }

    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start < path.length()) {
            int dot = path.indexOf('.', start);
            int end = dot < 0 ? path.length() : dot;
            parts.add(path.substring(start, end));
            start = end + 1;
        }
        return parts;
    }
}
