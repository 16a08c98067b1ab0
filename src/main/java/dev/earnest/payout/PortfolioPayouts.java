package dev.earnest.payout;

import dev.earnest.catalog.Portfolio;
import dev.earnest.deal.Dataset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several programs pay on one data set.
 *
 * @param programs each with its lines, in the portfolio's order
 * @param cuts what their common ceiling took off
 * @param unmeasured deals that earn and have no measure that the ceiling is a share of, and so no ceiling
 */
public record PortfolioPayouts(List<Payouts> programs, List<CeilingCut> cuts, int unmeasured) {
    public PortfolioPayouts {
        programs = List.copyOf(programs);
        cuts = List.copyOf(cuts);
    }

    /**
     * Pays all programs; without a ceiling each as if alone. Fails as {@link Plan#run} does, and where the deals have no such
     * measure as the ceiling is a share of.
     *
     * @param plans at least one, all compiled against {@code data}; each runs once
     * @param ceiling null: none
     */
    public static PortfolioPayouts of(List<Plan> plans, Dataset data, Portfolio.@Nullable Ceiling ceiling) {
        return Plan.exact(() -> run(plans, data, ceiling));
    }

    private static PortfolioPayouts run(List<Plan> plans, Dataset data, Portfolio.@Nullable Ceiling ceiling) {
        SharedCeiling shared = ceiling == null
                ? null
                : new SharedCeiling(data, ceiling, plans.get(0).timeline().last());
        plans.forEach(Plan::toBudgets);
        for (int i = 0; shared != null && i < plans.size(); i++) {
            shared.cut(i, plans.get(i).active());
        }
        List<Payouts> paid = plans.stream().map(Plan::afterBudgets).toList();
        return shared == null
                ? new PortfolioPayouts(paid, List.of(), 0)
                : new PortfolioPayouts(paid, shared.cuts(), shared.unmeasured());
    }
}
