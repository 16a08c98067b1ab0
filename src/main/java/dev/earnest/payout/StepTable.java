package dev.earnest.payout;

import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.money.Linear;
import dev.earnest.money.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of tiers against one target: what is owed for a count. Money in minor units, counts in ten-thousandths. */
final class StepTable implements Steps {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Tiers tiers;
    private final Goal goal;
    private final List<Step> steps;
    private final long[] reach;
    /** Lines of the steps asked for so far; there are as many tables as partners have targets. */
    private final @Nullable Linear[] owed;

    private final int digits;
    private final int divisor;

    /** Steps with plain thresholds. */
    StepTable(Tiers tiers, int digits) {
        this(tiers, new Goal(BigDecimal.ONE, 1), digits);
    }

    /** @param goal what thresholds are fractions of */
    StepTable(Tiers tiers, Goal goal, int digits) {
        this.tiers = tiers;
        this.goal = goal;
        this.divisor = goal.divisor();
        this.steps = tiers.steps();
        this.digits = digits;
        this.reach = new long[steps.size()];
        this.owed = new Linear[steps.size()];
        for (int i = 0; i < reach.length; i++) {
            reach[i] = reach(threshold(i), tiers.edgeAbove());
        }
    }

    /** Where a step starts, times the divisor, exact. */
    private BigDecimal threshold(int step) {
        return steps.get(step).from().multiply(goal.value());
    }

    private Linear line(int step) {
        Linear known = owed[step];
        if (known == null) {
            known = line(step, pay(step));
            owed[step] = known;
        }
        return known;
    }

    /** {@code F} from a step on until the next, with a sum beside. */
    private Linear line(int step, BigDecimal sum) {
        BigDecimal base = BigDecimal.ZERO;
        if (tiers.method() == Tiers.Method.MARGINAL) {
            for (int i = 0; i < step; i++) {
                BigDecimal width = threshold(i + 1).subtract(threshold(i));
                base = base.add(steps.get(i).perUnit().multiply(width));
            }
            base = base.subtract(steps.get(step).perUnit().multiply(threshold(step)));
        }
        BigDecimal beside = base.add(sum.multiply(BigDecimal.valueOf(divisor)));
        return Linear.of(steps.get(step).perUnit(), beside, divisor, digits);
    }

    /** The lowest count, in ten-thousandths, that reaches a threshold. */
    private long reach(BigDecimal threshold, boolean above) {
        BigDecimal scaled = threshold.movePointRight(4);
        BigDecimal by = BigDecimal.valueOf(divisor);
        BigDecimal edge = above
                ? scaled.divide(by, 0, RoundingMode.FLOOR).add(BigDecimal.ONE)
                : scaled.divide(by, 0, RoundingMode.CEILING);
        return edge.max(MOST.negate()).min(MOST).longValue();
    }

    @Override
    public int step(long count) {
        int step = reach.length - 1;
        while (step >= 0 && count < reach[step]) {
            step--;
        }
        return step;
    }

    /** The step that {@code numerator / denominator} reaches, or -1; the denominator is above 0. */
    int step(long numerator, long denominator) {
        int step = reach.length - 1;
        while (step >= 0) {
            int compared = NumberRange.compare(Math.multiplyExact(numerator, divisor), denominator, threshold(step));
            if (compared > 0 || (compared == 0 && !tiers.edgeAbove())) {
                return step;
            }
            step--;
        }
        return -1;
    }

    /** The lowest count that reaches a step, from 0; in ten-thousandths. */
    long reach(int step) {
        return reach[step];
    }

    /** What thresholds are fractions of; 1 where they are plain. */
    Goal goal() {
        return goal;
    }

    /** What {@link #integral} is to be divided by. */
    int divisor() {
        return divisor;
    }

    /** Money (or share) per unit at a step; 0 below the first. */
    BigDecimal perUnit(int step) {
        return step < 0 ? BigDecimal.ZERO : steps.get(step).perUnit();
    }

    /** Fixed sums owed at a step, in money: of all steps reached where marginal, else its own. */
    BigDecimal pay(int step) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = tiers.method() == Tiers.Method.MARGINAL ? 0 : Math.max(step, 0); i <= step; i++) {
            BigDecimal pay = steps.get(i).pay();
            sum = pay == null ? sum : sum.add(pay);
        }
        return sum;
    }

    @Override
    public long owed(long count, long money, Rounding rounding) {
        int step = count < 0 ? -1 : step(count);
        if (step < 0) {
            return 0;
        }
        if (tiers.interpolate() && step + 1 < reach.length) {
            return interpolated(step, count, 10_000, money, rounding);
        }
        return line(step).apply(money, rounding);
    }

    /** {@link #owed(long, long, Rounding)} where {@code numerator / denominator} finds the step. */
    long owedAt(long numerator, long denominator, long money, Rounding rounding) {
        int step = step(numerator, denominator);
        if (step < 0) {
            return 0;
        }
        if (tiers.interpolate() && step + 1 < reach.length) {
            return interpolated(step, numerator, denominator, money, rounding);
        }
        return line(step).apply(money, rounding);
    }

    /** {@link #owed(long, long, Rounding)} with another sum beside than the fixed sums of the steps. */
    long owed(long count, long money, BigDecimal pay, Rounding rounding) {
        int step = count < 0 ? -1 : step(count);
        if (step < 0) {
            return 0;
        }
        if (tiers.interpolate() && step + 1 < reach.length) {
            return interpolated(step, count, 10_000, money, rounding);
        }
        return line(step, pay).apply(money, rounding);
    }

    /** {@code F(count)} in money before rounding; to 34 digits where it has no end. */
    BigDecimal exact(long count, boolean withPay) {
        int step = count < 0 ? -1 : step(count);
        if (step < 0) {
            return BigDecimal.ZERO;
        }
        Linear line = withPay ? line(step) : line(step, BigDecimal.ZERO);
        return new BigDecimal(line.numerator(count))
                .divide(new BigDecimal(line.denominator()), java.math.MathContext.DECIMAL128)
                .movePointLeft(digits);
    }

    /** The rate on the straight line between two steps, on all the money. */
    private long interpolated(int step, long numerator, long denominator, long money, Rounding rounding) {
        BigDecimal n = BigDecimal.valueOf(numerator).multiply(BigDecimal.valueOf(divisor));
        BigDecimal d = BigDecimal.valueOf(denominator);
        BigDecimal upper = threshold(step + 1).multiply(d).subtract(n).multiply(perUnit(step));
        BigDecimal lower = n.subtract(threshold(step).multiply(d)).multiply(perUnit(step + 1));
        BigDecimal width = threshold(step + 1).subtract(threshold(step)).multiply(d);
        return upper.add(lower)
                .multiply(BigDecimal.valueOf(money, 4))
                .movePointRight(digits)
                .divide(width, 0, rounding.mode())
                .longValueExact();
    }

    /**
     * The integral of money per unit over counts from {@code low} to {@code high}, exact, times {@link #divisor}; slices
     * below 0 and below the first step are free.
     */
    BigDecimal integral(long low, long high) {
        if (low > high) {
            return integral(high, low).negate();
        }
        BigDecimal by = BigDecimal.valueOf(divisor);
        BigDecimal bottom = BigDecimal.valueOf(Math.max(low, 0), 4).multiply(by);
        BigDecimal top = BigDecimal.valueOf(Math.max(high, 0), 4).multiply(by);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < reach.length; i++) {
            BigDecimal end = i + 1 < reach.length ? threshold(i + 1).min(top) : top;
            BigDecimal start = threshold(i).max(bottom);
            if (end.compareTo(start) > 0) {
                sum = sum.add(end.subtract(start).multiply(perUnit(i)));
            }
        }
        return sum;
    }

    /**
     * What thresholds are fractions of: {@code value / divisor}.
     *
     * @param value exact, above 0
     * @param divisor above 0; other than 1 where a yearly figure is spread over periods
     */
    record Goal(BigDecimal value, int divisor) {}
}
