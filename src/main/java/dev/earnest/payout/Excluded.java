package dev.earnest.payout;

/**
 * What one condition of an offer keeps out of many deals, or, where none failed, what it lets in.
 *
 * @param sample one of the deals, asked every condition
 * @param failed the condition's place among the sample's checks; below 0 where all held
 * @param deals whose first failing condition it is
 * @param revenue their amounts, in ten-thousandths
 * @param aloneDeals those of them that fail nothing else
 * @param aloneRevenue their amounts
 */
public record Excluded(Answer sample, int failed, long deals, long revenue, long aloneDeals, long aloneRevenue) {}
