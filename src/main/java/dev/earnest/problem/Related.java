package dev.earnest.problem;

import java.io.Serializable;

/** A second place that a problem points at, with what stands there. */
public record Related(String message, Span span) implements Serializable {}
