package dev.earnest.payout;

import dev.earnest.money.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * What marginal steps owe where another count than the money finds them: the exact sum, over deals, of the slices each deal
 * took times its own money per unit of count.
 */
final class SpreadOwed {
    private final Map<Integer, Deals> deals = new HashMap<>();
    private final Map<Key, Running> sums = new HashMap<>();
    /** The sum before the deal added last. */
    private Sum lastBefore = Sum.ZERO;
    /** The sum after it. */
    private Sum lastAfter = Sum.ZERO;

    /** What was owed before the deal added last, in minor units, and with it. */
    long owedBefore;

    long owedAfter;

    /** The steps that a group's deals are worked out by; a version or target of its own has steps of its own. */
    private record Key(int group, StepTable steps) {}

    /** What the first so many deals of a group are worth. */
    private record Running(int deals, Sum sum) {
        static final Running NONE = new Running(0, Sum.ZERO);
    }

    /** The deals of a group in order: count before and after, what was counted, and what it is paid on. */
    private static final class Deals {
        private long[] values = new long[16];
        private int size;

        void add(long before, long after, long counted, long paidOn) {
            if (size * 4 == values.length) {
                values = java.util.Arrays.copyOf(values, values.length * 2);
            }
            values[size * 4] = before;
            values[size * 4 + 1] = after;
            values[size * 4 + 2] = counted;
            values[size * 4 + 3] = paidOn;
            size++;
        }

        Sum slices(int deal, StepTable steps) {
            int at = deal * 4;
            return SpreadOwed.slices(steps, values[at], values[at + 1], values[at + 2], values[at + 3]);
        }
    }

    /** An exact fraction of money. */
    private record Sum(BigInteger numerator, BigInteger denominator) {
        static final Sum ZERO = new Sum(BigInteger.ZERO, BigInteger.ONE);

        Sum plus(Sum other) {
            BigInteger n = numerator.multiply(other.denominator).add(other.numerator.multiply(denominator));
            BigInteger d = denominator.multiply(other.denominator);
            BigInteger common = n.gcd(d);
            return new Sum(n.divide(common), d.divide(common));
        }

        long rounded(BigDecimal beside, int digits, Rounding rounding) {
            BigDecimal sums = beside.movePointRight(digits);
            int scale = Math.max(sums.scale(), 0);
            BigInteger ten = BigInteger.TEN.pow(scale);
            BigInteger n = numerator
                    .multiply(BigInteger.TEN.pow(digits))
                    .multiply(ten)
                    .add(sums.setScale(scale).unscaledValue().multiply(denominator));
            return rounding.divide(n, denominator.multiply(ten));
        }
    }

    /** What the slices from one count to another are worth at this deal's money per unit. */
    private static Sum slices(StepTable steps, long before, long after, long counted, long paidOn) {
        BigDecimal value;
        BigInteger per;
        if (counted == 0) {
            int step = before < 0 ? -1 : steps.step(before);
            value = steps.perUnit(step).multiply(BigDecimal.valueOf(paidOn, 4));
            per = BigInteger.ONE;
        } else {
            value = steps.integral(before, after).multiply(BigDecimal.valueOf(paidOn));
            per = BigInteger.valueOf(counted).multiply(BigInteger.valueOf(steps.divisor()));
        }
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        int scale = Math.max(plain.scale(), 0);
        BigInteger n = plain.setScale(scale).unscaledValue();
        BigInteger d = BigInteger.TEN.pow(scale).multiply(per);
        return d.signum() < 0 ? new Sum(n.negate(), d.negate()) : new Sum(n, d);
    }

    /** A deal of its own, from a count of 0. */
    static long alone(StepTable steps, long counted, long paidOn, int digits, Rounding rounding, BigDecimal pay) {
        if (counted < 0) {
            return 0;
        }
        return slices(steps, 0, counted, counted, paidOn).rounded(pay, digits, rounding);
    }

    /** Adds a deal to a group; returns what is owed after by these steps less what they owed before. */
    long add(
            int group,
            StepTable steps,
            long before,
            long after,
            long counted,
            long paidOn,
            boolean first,
            int digits,
            Rounding rounding) {
        Deals own = deals.computeIfAbsent(group, any -> new Deals());
        Key key = new Key(group, steps);
        Running running = sums.getOrDefault(key, Running.NONE);
        Sum sum = running.sum();
        for (int deal = running.deals(); deal < own.size; deal++) {
            sum = sum.plus(own.slices(deal, steps));
        }
        own.add(before, after, counted, paidOn);
        Sum next = sum.plus(slices(steps, before, after, counted, paidOn));
        sums.put(key, new Running(own.size, next));
        lastBefore = sum;
        lastAfter = next;
        owedBefore = first ? 0 : owed(sum, before, steps, digits, rounding);
        owedAfter = owed(next, after, steps, digits, rounding);
        return Math.subtractExact(owedAfter, owedBefore);
    }

    /** The money of all slices before the deal added last, as {@code numerator/denominator}. */
    String sumBefore() {
        return lastBefore.numerator() + "/" + lastBefore.denominator();
    }

    /** The same with that deal. */
    String sumAfter() {
        return lastAfter.numerator() + "/" + lastAfter.denominator();
    }

    /** Adds a deal that these steps pay nothing for, but that counts for others. */
    void skip(int group, long before, long after, long counted, long paidOn) {
        deals.computeIfAbsent(group, any -> new Deals()).add(before, after, counted, paidOn);
    }

    private static long owed(Sum sum, long count, StepTable steps, int digits, Rounding rounding) {
        if (count < 0) {
            return 0;
        }
        return sum.rounded(steps.pay(steps.step(count)), digits, rounding);
    }
}
