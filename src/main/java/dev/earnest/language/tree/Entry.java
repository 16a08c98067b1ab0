package dev.earnest.language.tree;

import dev.earnest.problem.Span;

/** One key of a map with its value. */
public record Entry(String key, Span keySpan, Node value) {}
