package dev.earnest.payout;

import org.jspecify.annotations.Nullable;

/**
 * A metric of the whole program over a stretch of days, in ten-thousandths.
 *
 * @param outOf what it is a share of; null where it is a plain sum
 */
public record MetricTotal(long counted, @Nullable Long outOf) {}
