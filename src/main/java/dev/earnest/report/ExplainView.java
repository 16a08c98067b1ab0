package dev.earnest.report;

/**
 * How much of an explanation people see.
 *
 * @param full whether offers that paid nothing are told step by step too
 * @param depth 1: the numbered steps; 2: what they are made of; 3 and more: all
 * @param skipPasses whether conditions that hold and limits that left the line as it was are left out
 */
public record ExplainView(boolean full, int depth, boolean skipPasses) {}
