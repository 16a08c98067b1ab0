package dev.earnest.catalog;

import dev.earnest.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One step of tiers.
 *
 * @param from where it starts: in units of the count; where there is a target or the count is a share metric, a fraction (100% is 1)
 * @param rate share of the measure; null where the step pays by unit or only a sum
 * @param each money per unit; null where the step pays a rate or only a sum
 * @param pay fixed sum; null where there is none
 */
public record Step(
        BigDecimal from,
        @Nullable Rate rate,
        @Nullable BigDecimal each,
        @Nullable BigDecimal pay) implements Serializable {

    /** Money (or share) owed per unit of measure at this step; 0 where it pays only a sum. */
    public BigDecimal perUnit() {
        if (rate != null) {
            return rate.fraction();
        }
        return each != null ? each : BigDecimal.ZERO;
    }
}
