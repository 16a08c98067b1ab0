package dev.earnest.language;

import dev.earnest.catalog.Conditions;
import java.math.BigDecimal;

/**
 * What partners might do about a scenario.
 *
 * @param volume change of the volume of the deals meant, as a fraction: +8% is 0.08, never below -1
 */
public record Assumption(Conditions when, Conditions who, BigDecimal volume) {}
