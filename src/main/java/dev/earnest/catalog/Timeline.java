package dev.earnest.catalog;

import java.io.Serializable;
import java.util.List;

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
}
