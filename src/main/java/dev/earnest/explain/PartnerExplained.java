package dev.earnest.explain;

import java.util.List;

/**
 * How a partner stands, offer by offer and period by period, and what keeps its deals out.
 *
 * @param facts who it is, in one line
 * @param data its row of the partner file
 * @param excluded condition by condition, the offers in their order
 */
public record PartnerExplained(
        String id, Phrase facts, List<Spot> data, List<PeriodExplained> periods, List<ExcludedExplained> excluded) {
    public PartnerExplained {
        data = List.copyOf(data);
        periods = List.copyOf(periods);
        excluded = List.copyOf(excluded);
    }

    /** What all offers but ghosts paid, in minor units. */
    public long paid() {
        return periods.stream()
                .filter(period -> !period.standing().ghost())
                .mapToLong(PeriodExplained::paid)
                .sum();
    }
}
