package dev.earnest.language.config;

import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Node;
import dev.earnest.language.tree.ScalarNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a policy asks of a part of a catalog as it is written. */
sealed interface Pattern {

    /** Whether a part is as asked; null: it isn't written. */
    boolean holds(@Nullable Node node);

    /** Written at all, or not at all. */
    record There(boolean wanted) implements Pattern {
        @Override
        public boolean holds(@Nullable Node node) {
            return (node != null) == wanted;
        }

        @Override
        public String toString() {
            return wanted ? "any" : "none";
        }
    }

    /** One of some words or figures; of a list, one of its items. */
    record OneOf(List<String> words) implements Pattern {
        @Override
        public boolean holds(@Nullable Node node) {
            if (node instanceof ListNode list) {
                return list.items().stream().anyMatch(this::holds);
            }
            return node instanceof ScalarNode scalar && words.stream().anyMatch(word -> same(word, scalar.text()));
        }

        private static boolean same(String word, String text) {
            BigDecimal number = Figure.of(word);
            BigDecimal other = Figure.of(text);
            return word.equals(text) || (number != null && other != null && number.compareTo(other) == 0);
        }

        @Override
        public String toString() {
            return words.size() == 1 ? words.get(0) : "[" + String.join(", ", words) + "]";
        }
    }

    /** A figure in a range; of a list or a table, each of its figures. */
    record InRange(Map<String, BigDecimal> bounds, Map<String, String> written) implements Pattern {
        @Override
        public boolean holds(@Nullable Node node) {
            if (node instanceof ScalarNode scalar) {
                BigDecimal number = Figure.of(scalar.text());
                return number != null && bounds.entrySet().stream().allMatch(bound -> within(number, bound));
            }
            List<Node> figures = Figure.in(node);
            return !figures.isEmpty() && figures.stream().allMatch(this::holds);
        }

        private static boolean within(BigDecimal number, Map.Entry<String, BigDecimal> bound) {
            int side = number.compareTo(bound.getValue());
            return switch (bound.getKey()) {
                case "min" -> side >= 0;
                case "max" -> side <= 0;
                case "above" -> side > 0;
                default -> side < 0;
            };
        }

        @Override
        public String toString() {
            return written.toString().replace("=", ": ");
        }
    }

    /** A map with keys that are as asked; of a list, one such item. */
    record Keys(Map<String, Pattern> keys) implements Pattern {
        @Override
        public boolean holds(@Nullable Node node) {
            if (node instanceof ListNode list) {
                return list.items().stream().anyMatch(this::holds);
            }
            MapNode map = node instanceof MapNode written ? written : null;
            return keys.entrySet().stream()
                    .allMatch(key -> key.getValue().holds(map == null ? null : map.get(key.getKey())));
        }

        @Override
        public String toString() {
            return keys.entrySet().stream()
                    .map(key -> key.getKey() + ": " + key.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /** Figures as they are written. */
    final class Figure {
        private Figure() {}

        /** {@code 5_000} or {@code 5%}; null where it is none. */
        static @Nullable BigDecimal of(String text) {
            String plain = text.replace("_", "");
            boolean percent = plain.endsWith("%");
            String digits = percent ? plain.substring(0, plain.length() - 1) : plain;
            if (!digits.matches("-?[0-9]{1,15}(\\.[0-9]{1,8})?")) {
                return null;
            }
            BigDecimal number = new BigDecimal(digits);
            return percent ? number.movePointLeft(2) : number;
        }

        /** The figures of a list or a table, however deep. */
        static List<Node> in(@Nullable Node node) {
            if (node instanceof ScalarNode scalar) {
                return of(scalar.text()) == null ? List.of() : List.of(node);
            }
            List<Node> parts = node instanceof ListNode list
                    ? list.items()
                    : node instanceof MapNode map
                            ? map.entries().stream().map(Entry::value).toList()
                            : List.of();
            return parts.stream().flatMap(part -> in(part).stream()).toList();
        }
    }

    /** The part of a map pattern that a map does not meet first, as a path of keys; empty where it is the map itself. */
    static String first(Pattern pattern, @Nullable Node node, boolean holding) {
        if (!(pattern instanceof Keys keys) || !(node instanceof MapNode map)) {
            return "";
        }
        for (Map.Entry<String, Pattern> key : new LinkedHashMap<>(keys.keys()).entrySet()) {
            Node value = map.get(key.getKey());
            if (value != null && key.getValue().holds(value) == holding) {
                String deeper = first(key.getValue(), value, holding);
                return deeper.isEmpty() ? key.getKey() : key.getKey() + "." + deeper;
            }
        }
        return "";
    }
}
