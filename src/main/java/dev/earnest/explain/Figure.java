package dev.earnest.explain;

/**
 * A figure of a step for programs.
 *
 * @param key snake_case
 * @param value a text (decimals are texts), a whole number as Long, or a Boolean
 */
public record Figure(String key, Object value) {}
