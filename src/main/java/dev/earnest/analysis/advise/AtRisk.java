package dev.earnest.analysis.advise;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a partner's selling stands against its own rhythm. Money in ten-thousandths, less refunds.
 *
 * @param lastDeal the last day on which it won a deal
 * @param silent days since then
 * @param gap the median of days between the days on which it won deals, in halves of a day
 * @param gaps how many there are
 * @param now revenue of the last two quarters that are over
 * @param before revenue of the same two a year before; null where the data don't reach back so far
 * @param year revenue of the 365 days up to its last deal
 * @param late whether it is silent for much longer than usual
 * @param falling whether it sells much less than a year before
 */
public record AtRisk(
        String partner,
        LocalDate lastDeal,
        int silent,
        BigDecimal gap,
        int gaps,
        long now,
        @Nullable Long before,
        long year,
        boolean late,
        boolean falling) {

    /** Days of silence by the median gap. */
    public BigDecimal times() {
        return BigDecimal.valueOf(silent).divide(gap, MathContext.DECIMAL128);
    }

    /** How much more or less than a year before; null where it can't be told. */
    public @Nullable BigDecimal trend() {
        return before == null || before <= 0
                ? null
                : BigDecimal.valueOf(now)
                        .divide(BigDecimal.valueOf(before), MathContext.DECIMAL128)
                        .subtract(BigDecimal.ONE);
    }

    AtRisk judged(AdviceRules rules) {
        BigDecimal trend = trend();
        boolean tooLong = times().compareTo(rules.silent()) >= 0;
        boolean less = trend != null && trend.compareTo(rules.decline().negate()) <= 0;
        return new AtRisk(partner, lastDeal, silent, gap, gaps, now, before, year, tooLong, less);
    }
}
