package dev.earnest.statement;

import dev.earnest.analysis.Parts;

/** What one offer came to for a partner. */
public record OfferSum(String offer, String type, long lines, Parts parts) {}
