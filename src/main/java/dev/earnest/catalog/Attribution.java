package dev.earnest.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How several partners share a deal.
 *
 * @param halfLife days in which a touch's weight halves; only for time decay
 * @param weights by role for {@code roles}; empty otherwise
 * @param positions shares of first, middle and last touch as fractions for {@code position}; empty: 40/20/40
 */
public record Attribution(
        Model model, @Nullable Duration halfLife, Map<String, BigDecimal> weights, List<BigDecimal> positions)
        implements Serializable {
    public Attribution {
        weights = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(weights));
        positions = List.copyOf(positions);
    }

    /** Who gets how much. */
    public enum Model {
        FIRST,
        LAST,
        LINEAR,
        TIME_DECAY,
        POSITION,
        ROLES
    }
}
