package dev.earnest.language.test;

import dev.earnest.problem.Span;

/**
 * One value of a row.
 *
 * @param text as a data file would hold it: digits not grouped, dates in ISO form; empty where nothing is meant
 */
public record Cell(String text, Span span) {}
