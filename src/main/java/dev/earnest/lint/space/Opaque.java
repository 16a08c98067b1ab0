package dev.earnest.lint.space;

import dev.earnest.catalog.Condition;

/** A condition that is no set of values of one field; it can be compared with itself only. */
public record Opaque(Condition condition, boolean negated, Source source) {}
