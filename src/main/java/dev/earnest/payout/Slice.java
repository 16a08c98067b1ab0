package dev.earnest.payout;

import dev.earnest.deal.Dataset;
import java.util.BitSet;

/**
 * Some payees with all rows that what they are paid depends on.
 *
 * @param payees codes of the partners whose lines it writes
 * @param data the rows, in the order of the whole files
 * @param places where they stand in the whole
 */
public record Slice(BitSet payees, Dataset data, Places places) {}
