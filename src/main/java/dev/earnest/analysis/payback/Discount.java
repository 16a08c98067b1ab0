package dev.earnest.analysis.payback;

import dev.earnest.money.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** What money of a later month is worth in the first: twelve months come to exactly the yearly rate. */
final class Discount {
    /** 34 digits, half to even: far below a cent of any sum. */
    static final MathContext PRECISION = MathContext.DECIMAL128;

    private static final int MONTHS = 12;

    private final BigDecimal yearly;
    private final BigDecimal monthly;

    /** @param rate a year; null: money keeps its worth */
    Discount(@Nullable Rate rate) {
        this.yearly = rate == null ? BigDecimal.ONE : BigDecimal.ONE.add(rate.fraction());
        this.monthly = root(yearly);
    }

    /** Newton's method for the twelfth root: it doubles its digits with each step. */
    private static BigDecimal root(BigDecimal of) {
        if (of.compareTo(BigDecimal.ONE) == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal twelve = BigDecimal.valueOf(MONTHS);
        BigDecimal root = BigDecimal.ONE;
        for (int i = 0; i < 200; i++) {
            BigDecimal power = root.pow(MONTHS - 1, PRECISION);
            BigDecimal next = root.multiply(BigDecimal.valueOf(MONTHS - 1))
                    .add(of.divide(power, PRECISION), PRECISION)
                    .divide(twelve, PRECISION);
            if (next.compareTo(root) == 0) {
                break;
            }
            root = next;
        }
        return root;
    }

    /** {@code money} of a month, counted from the first. */
    BigDecimal worth(BigDecimal money, int month) {
        if (month <= 0 || yearly.compareTo(BigDecimal.ONE) == 0) {
            return money;
        }
        BigDecimal whole = yearly.pow(month / MONTHS, PRECISION);
        return money.divide(whole.multiply(monthly.pow(month % MONTHS, PRECISION), PRECISION), PRECISION);
    }
}
