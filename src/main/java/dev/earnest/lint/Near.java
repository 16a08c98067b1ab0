package dev.earnest.lint;

import dev.earnest.problem.Place;

/**
 * Another place that a finding points at.
 *
 * @param version number of the version it is in, from 0
 * @param label what to say there, a few words
 */
public record Near(int version, Place place, String label) {}
