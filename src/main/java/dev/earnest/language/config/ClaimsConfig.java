package dev.earnest.language.config;

import dev.earnest.catalog.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code .earnest.yaml} says under {@code claims} and {@code journal}; null: not said.
 *
 * @param failOn a severity or never
 * @param accounts names of accounts by what they are for, as written
 * @param contraRevenue types and ids of offers that lessen revenue
 */
public record ClaimsConfig(
        @Nullable Duration lateAfter,
        @Nullable Duration sameWithin,
        @Nullable String failOn,
        Map<String, String> accounts,
        @Nullable List<String> contraRevenue) {
    /** Nothing said. */
    public static final ClaimsConfig NONE = new ClaimsConfig(null, null, null, Map.of(), null);

    public ClaimsConfig {
        accounts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(accounts));
        contraRevenue = contraRevenue == null ? null : List.copyOf(contraRevenue);
    }
}
