package dev.earnest.payout;

import java.io.Serializable;

/**
 * A line that is cut together with those of other payees.
 *
 * @param pool the same for lines that are cut together
 */
public record PooledLine(int pool, PaidLine line) implements Serializable {}
