package dev.earnest.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a deal earned, worked out from nothing but the printed figures of step 2. */
final class Reckoning {
    private final int digits;
    private final RoundingMode rounding;
    private final Printed earn;

    /** @param digits decimals of the currency */
    Reckoning(Printed earn, int digits) {
        this.earn = earn;
        this.digits = digits;
        this.rounding = earn.text("rounding").equals("half_up") ? RoundingMode.HALF_UP : RoundingMode.HALF_EVEN;
    }

    private BigDecimal rounded(BigDecimal value) {
        return value.setScale(digits, rounding);
    }

    RoundingMode rounding() {
        return rounding;
    }

    BigDecimal earned() {
        Printed measure = Objects.requireNonNull(earn.part("measure"));
        if (!measure.has("paid_on")) {
            Printed pay = earn.part("pay");
            return pay == null ? BigDecimal.ZERO : fixed(pay);
        }
        if (!paidOn(measure).equals(measure.number("paid_on").stripTrailingZeros())) {
            throw new AssertionError("paid on " + measure.node());
        }
        BigDecimal paidOn = measure.number("paid_on");
        Printed pay = earn.part("pay");
        if (pay != null) {
            return fixed(pay);
        }
        Printed tiers = earn.part("tiers");
        if (tiers != null) {
            BigDecimal base = stepped(tiers, paidOn);
            return base.signum() == 0 ? base : rounded(base.multiply(earn.number("boost")));
        }
        Printed rate = earn.part("rate");
        Printed rated = rate == null ? Objects.requireNonNull(earn.part("each")) : rate;
        BigDecimal on = rated.has("units") ? rated.number("units") : paidOn;
        return rated.has("figure")
                ? rounded(on.multiply(rated.number("figure")).multiply(earn.number("boost")))
                : BigDecimal.ZERO;
    }

    /** The measure less what others earned, of which the part taken back counts as a credit note. */
    private static BigDecimal paidOn(Printed measure) {
        BigDecimal value = measure.number("measure");
        boolean below = value.signum() < 0;
        for (Printed less : measure.parts("less")) {
            value = value.subtract(less.number("earned"));
        }
        if (!measure.parts("less").isEmpty()) {
            value = below ? value.min(BigDecimal.ZERO) : value.max(BigDecimal.ZERO);
        }
        if (measure.has("part")) {
            value = value.multiply(measure.number("part"))
                    .divide(measure.number("whole"), 4, RoundingMode.HALF_UP)
                    .negate();
        }
        return value.stripTrailingZeros();
    }

    private BigDecimal fixed(Printed pay) {
        if (pay.flag("credit_note") || !pay.has("figure")) {
            return BigDecimal.ZERO;
        }
        BigDecimal sum = pay.has("part") ? pay.number("part") : pay.number("figure");
        return rounded(sum.multiply(earn.number("boost")));
    }

    private BigDecimal stepped(Printed tiers, BigDecimal paidOn) {
        if (!tiers.flag("has_target")) {
            return BigDecimal.ZERO;
        }
        Steps steps = new Steps(tiers, earn.part("target"));
        Printed count = earn.part("count");
        if (tiers.text("method").equals("prospective")) {
            BigDecimal deciding = tiers.number("deciding_count");
            int step = deciding.signum() < 0 ? -1 : steps.step(deciding, BigDecimal.ONE);
            return rounded(steps.perUnit(step).multiply(paidOn));
        }
        if (count == null) {
            return alone(tiers, steps, paidOn);
        }
        BigDecimal before = count.number("before");
        BigDecimal after = count.number("after");
        if (before.add(tiers.number("counted")).compareTo(after) != 0) {
            throw new AssertionError("counted " + count.node());
        }
        boolean first = tiers.flag("first");
        BigDecimal owedAfter;
        BigDecimal owedBefore;
        if (tiers.has("slices_after")) {
            owedAfter = sliced(tiers, steps, after, "slices_after");
            owedBefore = first ? BigDecimal.ZERO : sliced(tiers, steps, before, "slices_before");
        } else if (tiers.has("metric")) {
            owedAfter = byMetric(tiers, steps, tiers.number("money_after"));
            owedBefore = first ? BigDecimal.ZERO : byMetric(tiers, steps, tiers.number("money_before"));
        } else {
            owedAfter = owed(tiers, steps, after, BigDecimal.ONE, tiers.number("money_after"));
            owedBefore =
                    first ? BigDecimal.ZERO : owed(tiers, steps, before, BigDecimal.ONE, tiers.number("money_before"));
        }
        return owedAfter.subtract(owedBefore);
    }

    private BigDecimal byMetric(Printed tiers, Steps steps, BigDecimal money) {
        BigDecimal of = tiers.number("metric_out_of");
        return of.signum() <= 0 ? BigDecimal.ZERO : owed(tiers, steps, tiers.number("metric"), of, money);
    }

    private BigDecimal sliced(Printed tiers, Steps steps, BigDecimal count, String key) {
        if (count.signum() < 0) {
            return BigDecimal.ZERO;
        }
        String[] fraction = tiers.text(key).split("/");
        BigDecimal pay = steps.pay(steps.step(count, BigDecimal.ONE));
        BigDecimal whole = new BigDecimal(fraction[1]);
        return new BigDecimal(fraction[0]).add(pay.multiply(whole)).divide(whole, digits, rounding);
    }

    private BigDecimal alone(Printed tiers, Steps steps, BigDecimal paidOn) {
        boolean credit = tiers.flag("credit_note");
        BigDecimal counted = credit ? tiers.number("counted").abs() : tiers.number("counted");
        BigDecimal money = credit ? paidOn.abs() : paidOn;
        BigDecimal pay = credit ? BigDecimal.ZERO : tiers.number("pay_part");
        int step = counted.signum() < 0 ? -1 : steps.step(counted, BigDecimal.ONE);
        BigDecimal owed;
        boolean apart = tiers.has("counts") && tiers.text("method").equals("marginal");
        if (step < 0) {
            owed = BigDecimal.ZERO;
        } else if (apart && counted.signum() == 0) {
            owed = rounded(steps.perUnit(step).multiply(money).add(pay));
        } else if (apart) {
            BigDecimal slices = steps.integral(counted).multiply(money);
            BigDecimal by = counted.multiply(steps.divisor());
            owed = slices.add(pay.multiply(by)).divide(by, digits, rounding);
        } else {
            owed = owedWith(tiers, steps, step, counted, BigDecimal.ONE, money, pay);
        }
        return credit ? owed.negate() : owed;
    }

    /** {@code F} where {@code count / of} finds the step. */
    private BigDecimal owed(Printed tiers, Steps steps, BigDecimal count, BigDecimal of, BigDecimal money) {
        int step = count.signum() < 0 ? -1 : steps.step(count, of);
        return step < 0
                ? BigDecimal.ZERO.setScale(digits)
                : owedWith(tiers, steps, step, count, of, money, steps.pay(step));
    }

    private BigDecimal owedWith(
            Printed tiers, Steps steps, int step, BigDecimal count, BigDecimal of, BigDecimal money, BigDecimal pay) {
        BigDecimal divisor = steps.divisor();
        if (tiers.text("method").equals("marginal")) {
            return steps.integral(money).add(pay.multiply(divisor)).divide(divisor, digits, rounding);
        }
        if (tiers.flag("interpolate") && step + 1 < steps.size()) {
            BigDecimal low = steps.threshold(step).multiply(of);
            BigDecimal high = steps.threshold(step + 1).multiply(of);
            BigDecimal at = count.multiply(divisor);
            BigDecimal weighted = steps.perUnit(step)
                    .multiply(high.subtract(at))
                    .add(steps.perUnit(step + 1).multiply(at.subtract(low)));
            return weighted.multiply(money).divide(high.subtract(low), digits, rounding);
        }
        return rounded(steps.perUnit(step).multiply(money).add(pay));
    }

    /** The printed steps. */
    private static final class Steps {
        private final List<Printed> all;
        private final boolean above;
        private final boolean marginal;
        private final BigDecimal goal;
        private final BigDecimal divisor;

        Steps(Printed tiers, @Nullable Printed target) {
            this.all = tiers.parts("step");
            this.above = tiers.text("edge").equals("above");
            this.marginal = tiers.text("method").equals("marginal");
            this.goal = target == null ? BigDecimal.ONE : target.number("goal");
            this.divisor = target == null ? BigDecimal.ONE : target.number("goal_divisor");
        }

        int size() {
            return all.size();
        }

        BigDecimal divisor() {
            return divisor;
        }

        /** Times the divisor. */
        BigDecimal threshold(int step) {
            return all.get(step).number("from").multiply(goal, MathContext.UNLIMITED);
        }

        int step(BigDecimal count, BigDecimal of) {
            int step = all.size() - 1;
            while (step >= 0) {
                int compared = count.multiply(divisor).compareTo(threshold(step).multiply(of));
                if (compared > 0 || compared == 0 && !above) {
                    return step;
                }
                step--;
            }
            return -1;
        }

        BigDecimal perUnit(int step) {
            return step < 0
                    ? BigDecimal.ZERO
                    : all.get(step).has("rate")
                            ? all.get(step).number("rate")
                            : all.get(step).numberOrZero("each");
        }

        BigDecimal pay(int step) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = marginal ? 0 : step; i <= step && i >= 0; i++) {
                sum = sum.add(all.get(i).numberOrZero("pay"));
            }
            return sum;
        }

        /** Each slice at its own step, times the divisor. */
        BigDecimal integral(BigDecimal count) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < all.size(); i++) {
                BigDecimal top = count.multiply(divisor);
                BigDecimal end = i + 1 < all.size() ? threshold(i + 1).min(top) : top;
                BigDecimal width = end.subtract(threshold(i));
                sum = width.signum() > 0 ? sum.add(width.multiply(perUnit(i))) : sum;
            }
            return sum;
        }
    }
}
