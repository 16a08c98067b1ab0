package dev.earnest.analysis.advise;

import dev.earnest.payout.StepStanding;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A step that a partner is close to, and what reaching it is worth to both sides. Money is in units of the currency.
 *
 * @param partner its id
 * @param daysLeft of the period after the day looked at
 * @param pace where the count ends at the rate so far, in ten-thousandths
 * @param margin what the missing volume brings before incentives; null where it can't be told
 * @param worth what the partner gets more; null where it can't be told from the count alone
 * @param next whether it is the best of this partner
 */
public record Nudge(
        StepStanding standing,
        String partner,
        int daysLeft,
        BigDecimal pace,
        @Nullable BigDecimal margin,
        @Nullable BigDecimal worth,
        boolean next) {

    /** Margin of the missing volume less what is paid more; null where either can't be told. */
    public @Nullable BigDecimal net() {
        return margin == null || worth == null ? null : margin.subtract(worth);
    }

    /** What is missing as a share of the next step. */
    public BigDecimal missingShare() {
        long at = java.util.Objects.requireNonNull(standing.next());
        long missing = java.util.Objects.requireNonNull(standing.missing());
        return BigDecimal.valueOf(missing).divide(BigDecimal.valueOf(at), MathContext.DECIMAL128);
    }

    /** Whether the rate so far reaches the step before the period ends. */
    public boolean onPace() {
        return pace.compareTo(BigDecimal.valueOf(java.util.Objects.requireNonNull(standing.next()))) >= 0;
    }

    Nudge best() {
        return new Nudge(standing, partner, daysLeft, pace, margin, worth, true);
    }
}
