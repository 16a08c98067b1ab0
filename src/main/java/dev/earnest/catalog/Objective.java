package dev.earnest.catalog;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What the program is for.
 *
 * @param metric a KPI in snake_case or the id of a metric
 * @param target money, number, or a fraction where {@code percent}
 */
public record Objective(String id, String metric, BigDecimal target, boolean percent) implements Serializable {}
