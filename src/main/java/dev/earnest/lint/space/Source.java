package dev.earnest.lint.space;

import dev.earnest.problem.Place;

/**
 * Where a constraint comes from.
 *
 * @param text what is written there, as a person would say it: {@code `tier: gold`}
 */
public record Source(Place place, String text) {}
