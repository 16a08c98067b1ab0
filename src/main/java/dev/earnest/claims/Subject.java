package dev.earnest.claims;

/**
 * What a claim is for: an offer to a partner on a deal or event.
 *
 * @param partner code of the partner
 * @param event whether {@code row} is of an event, not of a deal
 */
record Subject(String offer, int partner, boolean event, int row) {}
