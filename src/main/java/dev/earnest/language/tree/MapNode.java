package dev.earnest.language.tree;

import dev.earnest.problem.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A map, its keys in the order written and each once. */
public record MapNode(List<Entry> entries, Span span) implements Node {

    public MapNode {
        entries = List.copyOf(entries);
    }

    /** The entry of {@code key}, or null. */
    public @Nullable Entry entry(String key) {
        for (Entry entry : entries) {
            if (entry.key().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    /** The value of {@code key}, or null. */
    public @Nullable Node get(String key) {
        Entry entry = entry(key);
        return entry == null ? null : entry.value();
    }

    /** The keys in the order written. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            keys.add(entry.key());
        }
        return keys;
    }

    @Override
    public String kind() {
        return "a map";
    }
}
