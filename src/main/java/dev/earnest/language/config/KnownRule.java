package dev.earnest.language.config;

import java.util.Map;

/**
 * A rule that may be configured, or an area of rules.
 *
 * @param options its options, and whether each is a percent; empty for an area
 */
public record KnownRule(String id, Map<String, Boolean> options) {
    public KnownRule {
        options = Map.copyOf(options);
    }
}
