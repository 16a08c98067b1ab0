package dev.earnest.language.config;

import dev.earnest.problem.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code .earnest.yaml} says.
 *
 * @param failOn a severity or {@code never}; null: not said
 * @param minSeverity null: not said
 * @param select ids and areas of the rules that run; empty: all
 * @param ignore ids and areas that do not
 * @param rules by id or area
 * @param policies the house's own rules
 * @param compare what comparisons are held to
 * @param claims how claims are judged and booked
 */
public record Config(
        @Nullable String failOn,
        @Nullable Severity minSeverity,
        List<String> select,
        List<String> ignore,
        Map<String, RuleConfig> rules,
        List<Policy> policies,
        CompareConfig compare,
        ClaimsConfig claims) {
    /** Nothing said. */
    public static final Config NONE =
            new Config(null, null, List.of(), List.of(), Map.of(), List.of(), CompareConfig.NONE, ClaimsConfig.NONE);

    public Config {
        select = List.copyOf(select);
        ignore = List.copyOf(ignore);
        policies = List.copyOf(policies);
        rules = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    }
}
