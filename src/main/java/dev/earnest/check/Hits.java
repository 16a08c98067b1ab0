package dev.earnest.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What checks found: all counted, and of each check the first thousand kept. */
public final class Hits {
    private static final int KEPT = 1000;

    private final List<Hit> kept = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** Adds what a check found. */
    public void add(Hit hit) {
        if (counts.merge(hit.about().id(), 1L, Long::sum) <= KEPT) {
            kept.add(hit);
        }
    }

    /** Those kept, in the order found. */
    public List<Hit> kept() {
        return List.copyOf(kept);
    }

    /** How many of each check are not kept, by its id. */
    public Map<String, Long> dropped() {
        Map<String, Long> dropped = new LinkedHashMap<>();
        counts.forEach((id, count) -> {
            if (count > KEPT) {
                dropped.put(id, count - KEPT);
            }
        });
        return dropped;
    }
}
