package dev.earnest.language.bind;

import dev.earnest.language.tree.Entry;
import dev.earnest.language.tree.ListNode;
import dev.earnest.language.tree.MapNode;
import dev.earnest.language.tree.Node;
import dev.earnest.language.tree.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a catalog declares, read leniently before binding, so that a reference to something that is itself wrong is not
 * told as dangling.
 *
 * @param dimensions declared values by field
 * @param ladders level names by attribute, lowest first
 */
record Names(
        Map<String, OfferTraits> offers,
        List<String> segments,
        List<String> budgets,
        List<String> objectives,
        Map<String, MetricTraits> metrics,
        Map<String, List<String>> ladders,
        Map<String, List<String>> dimensions) {

    /**
     * What other parts must know of an offer.
     *
     * @param accumulates whether its tiers count over a period and true up
     */
    record OfferTraits(boolean onEvents, boolean accumulates, boolean repeats, List<String> less) {
        /** Why it never stacks, or null where it does. */
        @Nullable
        String neverStacks() {
            if (repeats) {
                return "it repeats";
            }
            if (onEvents) {
                return "it pays on events";
            }
            return accumulates ? "its tiers accumulate over a period" : null;
        }
    }

    /**
     * What other parts must know of a metric.
     *
     * @param window {@code every}, {@code last} or {@code over}; empty where none is written
     * @param length what is written under it
     */
    record MetricTraits(boolean share, String window, String length) {
        boolean byPeriod() {
            return window.equals("every");
        }
    }

    static Names of(MapNode root) {
        Map<String, OfferTraits> offers = new LinkedHashMap<>();
        for (Entry entry : entries(root, "offers")) {
            offers.put(entry.key(), offer(entry.value()));
        }
        Map<String, MetricTraits> metrics = new LinkedHashMap<>();
        for (Entry entry : entries(root, "metrics")) {
            metrics.put(entry.key(), metric(entry.value()));
        }
        Map<String, List<String>> ladders = new LinkedHashMap<>();
        for (Entry entry : entries(root, "ladders")) {
            ladders.put(entry.key(), keys(entry.value() instanceof MapNode map ? map : null, "levels"));
        }
        Map<String, List<String>> dimensions = new LinkedHashMap<>();
        for (Entry entry : entries(root, "dimensions")) {
            dimensions.put(entry.key(), texts(entry.value()));
        }
        return new Names(
                offers,
                keys(root, "segments"),
                keys(root, "budgets"),
                keys(root, "objectives"),
                metrics,
                ladders,
                dimensions);
    }

    private static OfferTraits offer(Node node) {
        Node earn = child(node, "earn");
        Node tiers = child(earn, "tiers");
        boolean prospective = "prospective".equals(text(child(tiers, "method")));
        boolean accumulates = child(tiers, "every") != null && !prospective;
        Node trigger = child(node, "trigger");
        boolean onEvents = trigger instanceof MapNode map && map.get("event") != null;
        return new OfferTraits(onEvents, accumulates, child(earn, "repeat") != null, texts(child(earn, "less")));
    }

    private static MetricTraits metric(Node node) {
        for (String window : List.of("every", "last", "over")) {
            String length = text(child(node, window));
            if (length != null) {
                return new MetricTraits(child(node, "out_of") != null, window, length);
            }
        }
        return new MetricTraits(child(node, "out_of") != null, "", "");
    }

    private static @Nullable Node child(@Nullable Node node, String key) {
        return node instanceof MapNode map ? map.get(key) : null;
    }

    private static @Nullable String text(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.text() : null;
    }

    private static List<String> texts(@Nullable Node node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof ListNode list) {
            for (Node item : list.items()) {
                String text = text(item);
                if (text != null) {
                    texts.add(text);
                }
            }
        } else if (node instanceof ScalarNode scalar) {
            texts.add(scalar.text());
        }
        return texts;
    }

    private static List<Entry> entries(@Nullable MapNode map, String key) {
        return map != null && map.get(key) instanceof MapNode inner ? inner.entries() : List.of();
    }

    private static List<String> keys(@Nullable MapNode map, String key) {
        return map != null && map.get(key) instanceof MapNode inner ? inner.keys() : List.of();
    }
}
