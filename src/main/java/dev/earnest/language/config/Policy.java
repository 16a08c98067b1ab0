package dev.earnest.language.config;

import dev.earnest.language.SourceMap;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a house's own, as data over a catalog as it is written.
 *
 * @param id with a prefix of the house; none of ours
 * @param every what it looks at
 * @param when which of these; null: all
 * @param must what they must be, or must not be
 * @param not whether they must not
 * @param message what is wrong where it finds something
 * @param help the next action
 */
public record Policy(
        String id,
        Every every,
        @Nullable Pattern when,
        Pattern must,
        boolean not,
        String message,
        String help,
        Severity severity) {

    /** What policies can look at. */
    public enum Every {
        /** The catalog itself. */
        CATALOG(""),
        /** Each offer that is not retired. */
        OFFER("offers.*"),
        /** Each budget, wallet and fund. */
        BUDGET("budgets.*"),
        /** Each stacking group. */
        STACKING("stacking.*"),
        /** The economics. */
        ECONOMICS("economics");

        private final String shape;

        Every(String shape) {
            this.shape = shape;
        }

        /** Where such maps stand. */
        public String shape() {
            return shape;
        }

        /** As written. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Where a part of a catalog breaks it; null where it does not. */
    public @Nullable Place broken(SourceMap map, Place part) {
        var node = map.node(part);
        if ((when != null && !when.holds(node)) || must.holds(node) != not) {
            return null;
        }
        String deeper = Pattern.first(must, node, not);
        return deeper.isEmpty() ? part : part.key(deeper);
    }

    /** What it asks, as it is written in the configuration. */
    public String asks() {
        return (not ? "must_not: " : "must: ") + must;
    }
}
