package dev.earnest.analysis.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each change costs, in minor units.
 *
 * @param orders in how many orders changes were made; 0: all there are, by every set of changes
 * @param seed of these orders
 * @param runs programs that were worked out
 * @param total what all changes cost together, which the shares sum to
 * @param changes in the order given
 */
public record CostFigures(int orders, long seed, long runs, long total, List<Cost> changes) {
    public CostFigures {
        changes = List.copyOf(changes);
    }

    /** Whether shares are exact, not estimated from some orders. */
    public boolean exact() {
        return orders == 0;
    }

    /**
     * One change.
     *
     * @param alone the base with it, less the base
     * @param last everything, less everything but it
     * @param share its Shapley value: what it adds, over all orders in which changes can be made
     * @param error standard error of the share in minor units; null where it is exact
     * @param better partners paid more by the base with it than by the base
     * @param worse partners paid less
     * @param same partners that the base pays, paid the same
     */
    public record Cost(
            long alone, long last, long share, @Nullable Long error, long better, long worse, long same) {
        /** Whether what it costs depends much on the other changes: alone and last differ by over a tenth of the larger. */
        public boolean interacts() {
            java.math.BigInteger gap = java.math.BigInteger.valueOf(alone)
                    .subtract(java.math.BigInteger.valueOf(last))
                    .abs();
            java.math.BigInteger larger = java.math.BigInteger.valueOf(alone)
                    .abs()
                    .max(java.math.BigInteger.valueOf(last).abs());
            return gap.multiply(java.math.BigInteger.TEN).compareTo(larger) > 0;
        }
    }
}
