package dev.earnest.analysis.lift;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * One difference in differences.
 *
 * @param growth of the eligible partners' revenue, as a fraction
 * @param growthOfOthers of the partners not eligible
 * @param added revenue, in ten-thousandths: lift times what the eligible partners sold before
 */
record Difference(BigDecimal growth, BigDecimal growthOfOthers, BigDecimal added) {
    /** 34 digits, half to even. */
    static final MathContext PRECISION = MathContext.DECIMAL128;

    /** Null where one side sold nothing before, so that it has no growth. */
    static @Nullable Difference of(Group.Sums eligible, Group.Sums others) {
        if (eligible.before() <= 0 || others.before() <= 0) {
            return null;
        }
        BigDecimal growth = growth(eligible);
        BigDecimal growthOfOthers = growth(others);
        BigDecimal added = growth.subtract(growthOfOthers).multiply(BigDecimal.valueOf(eligible.before()), PRECISION);
        return new Difference(growth, growthOfOthers, added);
    }

    private static BigDecimal growth(Group.Sums sums) {
        return BigDecimal.valueOf(Math.subtractExact(sums.since(), sums.before()))
                .divide(BigDecimal.valueOf(sums.before()), PRECISION);
    }

    BigDecimal lift() {
        return growth.subtract(growthOfOthers);
    }

    /** {@code added} as a part of revenue, held to 0..1. */
    static BigDecimal share(BigDecimal added, BigDecimal revenue) {
        return added.divide(revenue, PRECISION).max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }
}
