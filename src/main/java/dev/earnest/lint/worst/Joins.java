package dev.earnest.lint.worst;

import dev.earnest.lint.Version;
import java.util.HashMap;
import java.util.Map;

/** Remembers which two offers exclude each other; mutable, for one search. */
final class Joins {
    /** Sets of offers that are looked at in one version, at most. */
    private static final int MOST = 20_000;

    private int looked;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Long, Boolean> clashes = new HashMap<>();

    Joins(Version version) {
        version.catalog().offers().keySet().forEach(id -> numbers.put(id, numbers.size()));
    }

    /** Counts one more set of offers that is looked at; whether there have been too many. */
    boolean isSpent() {
        return ++looked > MOST;
    }

    /** Whether nothing earns both. */
    boolean clash(Part one, Part other) {
        int first = numbers.getOrDefault(one.offer().id(), 0);
        int second = numbers.getOrDefault(other.offer().id(), 0);
        long pair = (long) Math.min(first, second) << 32 | Math.max(first, second);
        return clashes.computeIfAbsent(
                pair, key -> one.space().and(other.space()).clash() != null);
    }
}
