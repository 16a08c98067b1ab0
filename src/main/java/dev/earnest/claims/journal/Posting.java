package dev.earnest.claims.journal;

/**
 * One side of an entry.
 *
 * @param money in minor units; above 0 is a debit
 */
public record Posting(AccountRole role, String account, long money) {}
