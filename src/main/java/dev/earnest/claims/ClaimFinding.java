package dev.earnest.claims;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with one claim.
 *
 * @param line of the claims file
 * @param other id of the claim that it collides with; null where it is about this one alone
 * @param money what is at stake, in minor units; null where that is no money
 * @param words what is wrong, in lower case, without a full stop
 */
public record ClaimFinding(
        FindingKind kind,
        String claim,
        int line,
        String partner,
        String offer,
        @Nullable String other,
        @Nullable Long money,
        String words) {}
