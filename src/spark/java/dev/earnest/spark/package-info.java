/** Earnest on Spark: the same reading, the same payout kernel, over rows that Spark holds. */
@NullMarked
package dev.earnest.spark;

import org.jspecify.annotations.NullMarked;
