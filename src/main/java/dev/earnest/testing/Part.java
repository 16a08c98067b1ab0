package dev.earnest.testing;

import dev.earnest.problem.Span;

/**
 * A part of a catalog that a test can reach.
 *
 * @param catalog id of the catalog; with its version where several are tested
 * @param id of the offer, budget or stacking group
 * @param part {@code offer}, {@code step 2}, {@code limit 1}, {@code clawback}, {@code budget} or {@code stacking}
 * @param text what is written there, in short; empty for an offer
 * @param span where it is written
 * @param reached whether it came into play in some test: an offer that a deal or event was eligible for, a step that a
 *     count came to, a limit, group or budget that changed a line, a clawback that took something back
 */
public record Part(String catalog, String id, String part, String text, Span span, boolean reached) {}
