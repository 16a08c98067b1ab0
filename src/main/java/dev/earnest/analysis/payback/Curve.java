package dev.earnest.analysis.payback;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The money of a cohort, month by month: at place 0 what came before its first month, at place k what came up to the end of
 * month k; only months that are over.
 *
 * @param in margin, cumulative
 * @param out payouts and costs, cumulative
 */
public record Curve(List<BigDecimal> in, List<BigDecimal> out) {
    private static final MathContext RATIO = MathContext.DECIMAL64;

    public Curve {
        in = List.copyOf(in);
        out = List.copyOf(out);
    }

    /** From the money of each month, worth what it is in the first. */
    static Curve of(List<BigDecimal> in, List<BigDecimal> out, Discount discount) {
        return new Curve(cumulative(in, discount), cumulative(out, discount));
    }

    private static List<BigDecimal> cumulative(List<BigDecimal> flows, Discount discount) {
        List<BigDecimal> sums = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int month = 0; month < flows.size(); month++) {
            sum = sum.add(discount.worth(flows.get(month), month - 1));
            sums.add(sum);
        }
        return sums;
    }

    /** Months that are over. */
    public int observed() {
        return in.size() - 1;
    }

    /** What is left after a month. */
    public BigDecimal net(int month) {
        return in.get(month).subtract(out.get(month));
    }

    /** Margin for each unit of cost up to a month; null where the month is not over, or has seen no cost. */
    public @Nullable BigDecimal coverage(int month) {
        if (month > observed() || out.get(month).signum() <= 0) {
            return null;
        }
        return in.get(month).divide(out.get(month), RATIO);
    }

    /** As {@link #coverage}, cut to two decimals, so that what is not covered is never shown as 1.00. */
    public @Nullable BigDecimal shownCoverage(int month) {
        BigDecimal exact = coverage(month);
        return exact == null ? null : exact.setScale(2, RoundingMode.FLOOR);
    }

    /** The first month from which nothing is missing to the last one that is over; 0 where there is none. */
    public int paybackMonth() {
        int month = observed();
        while (month > 0 && net(month).signum() >= 0) {
            month--;
        }
        return month == observed() ? 0 : month + 1;
    }

    /** Months until then, as if the money of that month came evenly over it; only where there is such a month. */
    public BigDecimal paybackMonths() {
        int month = paybackMonth();
        BigDecimal before = net(month - 1);
        if (before.signum() >= 0) {
            return BigDecimal.ZERO.setScale(2);
        }
        BigDecimal part = before.negate().divide(net(month).subtract(before), RATIO);
        return BigDecimal.valueOf(month - 1).add(part).setScale(2, RoundingMode.HALF_UP);
    }
}
