package dev.earnest.lint.space;

/**
 * What one condition asks of one axis.
 *
 * @param values never fewer than the condition lets through
 * @param exact whether they are all it lets through and no others
 */
public record Constraint(Axis axis, Values values, boolean exact, Source source) {}
