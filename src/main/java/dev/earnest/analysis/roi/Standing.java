package dev.earnest.analysis.roi;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What a partner, a tier or all partners are paid, against what they bring. Money is in units of the currency.
 *
 * @param name of the partner or tier
 * @param tier of a partner; empty where it has none
 * @param partners how many it is
 * @param deals won
 * @param revenue of these deals, net of refunds
 * @param margin of these deals, net of refunds; null where it can't be told
 * @param payout clawbacks included
 * @param cost of being in the program, as the catalog declares it; null where it declares none for them
 * @param charged partners for whom a cost is declared
 * @param uncovered partners who are paid less than their cost
 */
public record Standing(
        String name,
        String tier,
        long partners,
        long deals,
        BigDecimal revenue,
        @Nullable BigDecimal margin,
        BigDecimal payout,
        @Nullable BigDecimal cost,
        long charged,
        long uncovered) {

    /** Payout / revenue; null without revenue. */
    public @Nullable BigDecimal ofRevenue() {
        return ratio(payout, revenue);
    }

    /** Payout / margin; null where the margin is not known or none. */
    public @Nullable BigDecimal ofMargin() {
        return margin == null ? null : ratio(payout, margin);
    }

    /** What is left of the margin after payout; null where it is not known. */
    public @Nullable BigDecimal left() {
        return margin == null ? null : margin.subtract(payout);
    }

    /** Payout / cost of being in the program; null where some partner has none. */
    public @Nullable BigDecimal covered() {
        return cost == null || charged < partners ? null : ratio(payout, cost);
    }

    /** Whether at least half of those with a cost are paid less than it. */
    public boolean mostUncovered() {
        return uncovered > 0 && 2 * uncovered >= charged;
    }

    private static @Nullable BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? null : part.divide(whole, MathContext.DECIMAL128);
    }
}
