package dev.earnest.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payout that steps with a count.
 *
 * @param counts the measure or metric that finds the step; null: the offer's measure
 * @param every the count starts again each period; null: each deal alone
 * @param per fields beside the partner that keep separate counts, such as {@code product}
 * @param target what thresholds are percents of; null: thresholds are plain
 * @param basedOnLastPeriod the step is the one last period's full count reached
 * @param edgeAbove a count must exceed a step's {@code from}; else reaching it is enough
 * @param steps by {@code from}, ascending, never empty
 */
public record Tiers(
        Method method,
        @Nullable String counts,
        @Nullable Period every,
        List<String> per,
        @Nullable Target target,
        boolean basedOnLastPeriod,
        boolean interpolate,
        boolean edgeAbove,
        List<Step> steps)
        implements Form {

    public Tiers {
        per = List.copyOf(per);
        steps = List.copyOf(steps);
    }

    /** One word for one arithmetic. */
    public enum Method {
        /** Each slice at its own step. */
        MARGINAL,
        /** Everything counted in the period at the step reached. */
        RETROACTIVE,
        /** Each deal whole at the step reached before it; nothing is re-rated. */
        PROSPECTIVE
    }
}
