package dev.earnest.catalog;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The versions of one program by window, earliest first.
 *
 * @param versions at least one; same id and currency, windows do not overlap
 */
public record Timeline(List<Catalog> versions) implements Serializable {
    public Timeline {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a timeline without a version");
        }
    }

    /** A single version. */
    public static Timeline of(Catalog catalog) {
        return new Timeline(List.of(catalog));
    }

    /** The latest version. */
    public Catalog last() {
        return versions.get(versions.size() - 1);
    }

    /** The earliest version. */
    public Catalog first() {
        return versions.get(0);
    }

    /** Ids of all budgets, each once: those of the latest version in its order, then what only earlier ones have. */
    public List<String> budgetIds() {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = versions.size() - 1; i >= 0; i--) {
            ids.addAll(versions.get(i).budgets().keySet());
        }
        return List.copyOf(ids);
    }
}
