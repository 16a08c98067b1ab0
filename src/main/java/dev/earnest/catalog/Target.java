package dev.earnest.catalog;

import dev.earnest.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What thresholds in percent are percents of. */
public sealed interface Target extends Serializable {

    /** A floor, and the target where there is no history; null: none. */
    @Nullable
    BigDecimal atLeast();

    /** A partner column; {@code every}: the period it is given for, spread evenly; null: the tiers' own period. */
    record Column(
            String column, @Nullable Period every, @Nullable BigDecimal atLeast) implements Target {}

    /** A share of the same count one period before. */
    record LastPeriod(Rate share, @Nullable BigDecimal atLeast) implements Target {}

    /** A share of the same count in the same period a year before. */
    record LastYear(Rate share, @Nullable BigDecimal atLeast) implements Target {}

    /** A number. */
    record Number(BigDecimal value, @Nullable BigDecimal atLeast) implements Target {}
}
