package dev.earnest.catalog;

import java.io.Serializable;
import java.util.List;

/**
 * Computes a partner attribute at reviews.
 *
 * @param attribute the partner column it replaces, such as {@code tier}
 * @param review a fiscal period; reviews fall on its first day
 * @param keep how long a level holds after it was last earned
 * @param levels lowest first
 */
public record Ladder(String attribute, Period review, Duration keep, List<Level> levels) implements Serializable {
    public Ladder {
        levels = List.copyOf(levels);
    }

    /** A level and its conditions on metrics. */
    public record Level(String name, Conditions conditions) implements Serializable {}
}
