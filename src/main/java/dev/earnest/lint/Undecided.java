package dev.earnest.lint;

import dev.earnest.problem.Place;

/**
 * Something a rule could not decide.
 *
 * @param version number of the version, from 0
 * @param why in half a sentence
 */
public record Undecided(About about, int version, Place place, String why) {}
