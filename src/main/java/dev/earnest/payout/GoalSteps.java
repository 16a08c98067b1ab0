package dev.earnest.payout;

import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.money.Rounding;
import dev.earnest.money.Wide;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps whose thresholds are fractions of a goal that differs from partner to partner: what {@link StepTable} owes, in whole
 * numbers, with no table of its own for each goal. Mutable, for one thread: it stands at one goal at a time.
 *
 * <p>A threshold is {@code from * goal}, so {@code F} from a step on is a straight line over the count whose slope is the
 * step's rate, and whose height is the goal times a constant of the step.
 */
final class GoalSteps implements Steps {
    private final boolean above;
    private final long[] from;
    private final long[] slope;
    private final long[] height;
    private final long[] pay;
    private final long unit;
    private final long denominator;
    private long goal;

    private GoalSteps(
            boolean above, long[] from, long[] slope, long[] height, long[] pay, long unit, long denominator) {
        this.above = above;
        this.from = from;
        this.slope = slope;
        this.height = height;
        this.pay = pay;
        this.unit = unit;
        this.denominator = denominator;
    }

    /**
     * The steps of tiers against goals in units of {@code 1 / (10^scale * divisor)}; null where their figures have too many
     * digits for a long.
     *
     * @param scale 4 or more
     * @param digits decimals of the currency's minor unit
     */
    static @Nullable GoalSteps of(Tiers tiers, int scale, int divisor, int digits) {
        List<Step> steps = tiers.steps();
        int fromScale = scale(steps.stream().map(Step::from).toList());
        int rateScale = scale(steps.stream().map(Step::perUnit).toList());
        BigDecimal[] sums = sums(tiers);
        int exponent = Math.max(Math.max(rateScale + 4, rateScale + fromScale + scale), scale(List.of(sums)));
        BigDecimal whole = BigDecimal.TEN.pow(exponent).multiply(BigDecimal.valueOf(divisor));
        BigDecimal[] constants = constants(tiers);
        try {
            long[] from = new long[sums.length];
            long[] slope = new long[sums.length];
            long[] height = new long[sums.length];
            long[] pay = new long[sums.length];
            for (int i = 0; i < from.length; i++) {
                from[i] = exact(steps.get(i).from().movePointRight(fromScale));
                slope[i] = exact(steps.get(i).perUnit().multiply(whole).movePointLeft(4));
                height[i] = exact(constants[i].movePointRight(exponent - scale));
                pay[i] = exact(sums[i].multiply(whole));
            }
            long unit = exact(BigDecimal.TEN.pow(fromScale + scale - 4).multiply(BigDecimal.valueOf(divisor)));
            return new GoalSteps(tiers.edgeAbove(), from, slope, height, pay, unit, exact(whole.movePointLeft(digits)));
        } catch (ArithmeticException tooLong) {
            return null;
        }
    }

    private static int scale(List<BigDecimal> values) {
        int scale = 0;
        for (BigDecimal value : values) {
            scale = Math.max(
                    scale, value.signum() == 0 ? 0 : value.stripTrailingZeros().scale());
        }
        return scale;
    }

    private static long exact(BigDecimal value) {
        return value.longValueExact();
    }

    /** The fixed sums owed at each step: of all steps up to it where marginal, else its own. */
    private static BigDecimal[] sums(Tiers tiers) {
        BigDecimal[] sums = new BigDecimal[tiers.steps().size()];
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < sums.length; i++) {
            BigDecimal pay = tiers.steps().get(i).pay();
            BigDecimal own = pay == null ? BigDecimal.ZERO : pay;
            sum = tiers.method() == Tiers.Method.MARGINAL ? sum.add(own) : own;
            sums[i] = sum;
        }
        return sums;
    }

    /** What each step owes beside its rate on the whole count, per unit of goal: the lower slices at their own rates. */
    private static BigDecimal[] constants(Tiers tiers) {
        List<Step> steps = tiers.steps();
        BigDecimal[] constants = new BigDecimal[steps.size()];
        BigDecimal below = BigDecimal.ZERO;
        for (int i = 0; i < constants.length; i++) {
            if (i > 0) {
                BigDecimal width = steps.get(i).from().subtract(steps.get(i - 1).from());
                below = below.add(steps.get(i - 1).perUnit().multiply(width));
            }
            constants[i] = tiers.method() == Tiers.Method.MARGINAL
                    ? below.subtract(
                            steps.get(i).perUnit().multiply(steps.get(i).from()))
                    : BigDecimal.ZERO;
        }
        return constants;
    }

    /** Stands at a goal above 0. */
    GoalSteps at(long newGoal) {
        goal = newGoal;
        return this;
    }

    @Override
    public int step(long count) {
        int step = from.length - 1;
        while (step >= 0 && !reaches(count, step)) {
            step--;
        }
        return step;
    }

    private boolean reaches(long count, int step) {
        int compared = Wide.compareProducts(count, unit, from[step], goal);
        return compared > 0 || (compared == 0 && !above);
    }

    @Override
    public long owed(long count, long money, Rounding rounding) {
        int step = count < 0 ? -1 : step(count);
        if (step < 0) {
            return 0;
        }
        long rated = money * slope[step];
        long beside = goal * height[step];
        long sum = rated + beside;
        long all = sum + pay[step];
        boolean fits = Wide.fits(money, slope[step])
                && Wide.fits(goal, height[step])
                && ((rated ^ sum) & (beside ^ sum)) >= 0
                && ((sum ^ all) & (pay[step] ^ all)) >= 0
                && all != Long.MIN_VALUE;
        return fits ? rounding.divide(all, denominator) : large(step, money, rounding);
    }

    private long large(int step, long money, Rounding rounding) {
        BigInteger all = BigInteger.valueOf(money)
                .multiply(BigInteger.valueOf(slope[step]))
                .add(BigInteger.valueOf(goal).multiply(BigInteger.valueOf(height[step])))
                .add(BigInteger.valueOf(pay[step]));
        return rounding.divide(all, BigInteger.valueOf(denominator));
    }
}
