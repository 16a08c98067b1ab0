package dev.earnest.payout;

/**
 * A part of the ledger, from one place in its order to before another; see {@link LedgerOrder}.
 *
 * @param before how many ledger lines stand before it
 */
public record Stretch(long fromDays, long fromRows, long toDays, long toRows, long before) {}
