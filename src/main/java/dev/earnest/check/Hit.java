package dev.earnest.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something odd that a check found.
 *
 * @param message what is, with the values; lower case, no full stop
 * @param note evidence; null where there is none
 * @param help what to do; null where there is nothing to say
 * @param near other places that belong to it
 */
public record Hit(
        About about,
        Spot spot,
        String message,
        @Nullable String note,
        @Nullable String help,
        List<Near> near) {
    public Hit {
        near = List.copyOf(near);
    }

    /** Another place, and what stands there. */
    public record Near(String label, Spot spot) {}

    /** Without evidence yet. */
    public static Hit of(About about, Spot spot, String message) {
        return new Hit(about, spot, message, null, null, List.of());
    }

    /** The same with evidence. */
    public Hit noting(String text) {
        return new Hit(about, spot, message, text, help, near);
    }

    /** The same with advice. */
    public Hit helping(String text) {
        return new Hit(about, spot, message, note, text, near);
    }

    /** The same with another place. */
    public Hit near(String label, Spot other) {
        List<Near> all = new ArrayList<>(near);
        all.add(new Near(label, other));
        return new Hit(about, spot, message, note, help, all);
    }
}
