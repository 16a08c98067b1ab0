package dev.earnest.language.config;

import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a house sets for a rule or an area.
 *
 * @param severity null: as it is
 * @param options figures, percents as fractions
 */
public record RuleConfig(boolean off, @Nullable Severity severity, Map<String, BigDecimal> options) {
    public RuleConfig {
        options = Map.copyOf(options);
    }
}
