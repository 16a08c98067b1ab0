package dev.earnest.analysis.advise;

import dev.earnest.catalog.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * How often partners reach a step of an offer.
 *
 * @param step from 1
 * @param from where it starts, as the catalog has it; a fraction where {@code percent}
 * @param counts what is counted
 * @param underWay whether only the period under way could be looked at
 * @param periods partner-periods with something counted
 * @param reached of them, those that reached the step or one above
 */
public record StepUse(
        String offer,
        int step,
        BigDecimal from,
        boolean percent,
        String counts,
        Period every,
        boolean underWay,
        long periods,
        long reached,
        Finding finding) {

    /** What the share says. */
    public enum Finding {
        NOBODY,
        EVERYBODY,
        NOTHING,
        /** Fewer partner-periods than something is said of. */
        TOO_FEW
    }

    /** Of all partner-periods; null where there are none. */
    public @Nullable BigDecimal share() {
        return periods == 0
                ? null
                : BigDecimal.valueOf(reached).divide(BigDecimal.valueOf(periods), MathContext.DECIMAL128);
    }

    static StepUse of(StepCounts counts, int step, AdviceRules rules) {
        BigDecimal from = counts.tiers().steps().get(step).from();
        long periods = counts.periods();
        long reached = counts.reached(step);
        BigDecimal all = BigDecimal.valueOf(periods);
        BigDecimal some = BigDecimal.valueOf(reached);
        Finding finding = Finding.NOTHING;
        if (periods < rules.leastPeriods()) {
            finding = Finding.TOO_FEW;
        } else if (some.compareTo(rules.nobody().multiply(all)) <= 0) {
            finding = Finding.NOBODY;
        } else if (from.signum() > 0 && some.compareTo(rules.everybody().multiply(all)) >= 0) {
            finding = Finding.EVERYBODY;
        }
        return new StepUse(
                counts.offer(),
                step + 1,
                from,
                counts.tiers().target() != null,
                counts.counted(),
                java.util.Objects.requireNonNull(counts.tiers().every()),
                counts.underWay(),
                periods,
                reached,
                finding);
    }
}
