package dev.earnest.catalog;

import dev.earnest.problem.Span;
import java.io.Serializable;

/**
 * What some partners are assumed to do on some deals.
 *
 * @param span where it is written
 * @param words as it is written, on one line
 */
public record Assumption(Conditions when, Conditions who, Response response, Span span, String words)
        implements Serializable {}
