package dev.earnest.analysis.kpi;

import dev.earnest.money.Fixed4;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One KPI in a window; where it can't be worked out, value, numerator and denominator are null.
 *
 * @param value ratios to six decimals, sums exact
 * @param numerator exact; null for a median
 * @param why it has no value; null where it has one
 */
public record Kpi(
        KpiKind kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String why) {
    private static final int DECIMALS = 6;

    /** One that can't be worked out. */
    static Kpi none(KpiKind kind, String why) {
        return new Kpi(kind, null, null, null, why);
    }

    /** A sum of money in ten-thousandths, and the larger sum it is a part of. */
    static Kpi sum(KpiKind kind, long part, long whole) {
        return new Kpi(kind, decimal(part), decimal(part), decimal(whole), null);
    }

    /** A quotient of money in ten-thousandths; none where there is nothing to divide by. */
    static Kpi ofMoney(KpiKind kind, long numerator, long denominator, String whyNot) {
        return quotient(kind, decimal(numerator), decimal(denominator), whyNot);
    }

    /** A quotient of counts; none where there is nothing to divide by. */
    static Kpi ofCounts(KpiKind kind, long numerator, long denominator, String whyNot) {
        return quotient(kind, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), whyNot);
    }

    static Kpi quotient(KpiKind kind, BigDecimal numerator, BigDecimal denominator, String whyNot) {
        return denominator.signum() <= 0
                ? none(kind, whyNot)
                : new Kpi(kind, divide(numerator, denominator), numerator, denominator, null);
    }

    /** The middle of {@code count} values, the mean of the two middle ones of an even number; sorts them. */
    static Kpi median(KpiKind kind, int[] values, int count, String whyNot) {
        if (count == 0) {
            return none(kind, whyNot);
        }
        Arrays.sort(values, 0, count);
        long twice = (long) values[(count - 1) / 2] + values[count / 2];
        BigDecimal middle = BigDecimal.valueOf(twice * 5, 1);
        return new Kpi(kind, plain(middle), null, BigDecimal.valueOf(count), null);
    }

    /** Ten-thousandths as a decimal without needless zeros. */
    static BigDecimal decimal(long tenThousandths) {
        return plain(new BigDecimal(BigInteger.valueOf(tenThousandths), 4));
    }

    static BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
        return plain(numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP));
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** A number of ten-thousandths that counts nothing where it is blank. */
    static long orZero(long value) {
        return value == Fixed4.BLANK ? 0 : value;
    }
}
