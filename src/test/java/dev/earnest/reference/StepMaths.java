package dev.earnest.reference;

import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import java.math.BigDecimal;
import java.util.List;

/** What is owed for a count, by the steps of one version and one target. */
final class StepMaths {
    private final Tiers tiers;
    private final Exact target;

    /** @param target what thresholds are parts of; null: thresholds are plain */
    StepMaths(Tiers tiers, Exact target) {
        this.tiers = tiers;
        this.target = target;
    }

    /** What one deal adds: to the count that finds the step, and to the money that is paid on. */
    record Entry(BigDecimal count, BigDecimal money) {}

    private Exact from(int step) {
        Exact from = Exact.of(tiers.steps().get(step).from());
        return target == null ? from : from.times(target); // thresholds are never rounded
    }

    /** The step a count reaches; -1 below the first, and below zero. */
    int reached(Exact count) {
        int reached = -1;
        for (int step = 0; step < tiers.steps().size(); step++) {
            int sign = count.compareTo(from(step));
            boolean reaches = tiers.edgeAbove() ? sign > 0 : sign >= 0;
            if (reaches && count.signum() >= 0) {
                reached = step;
            }
        }
        return reached;
    }

    /** The rate (or money per unit) of the step a count reaches; 0 where it reaches none. */
    Exact rate(Exact count) {
        int step = reached(count);
        if (step < 0) {
            return Exact.ZERO;
        }
        Exact rate = Exact.of(tiers.steps().get(step).perUnit());
        boolean flat = !tiers.interpolate() || step == tiers.steps().size() - 1;
        if (flat) {
            return rate;
        }
        Exact next = Exact.of(tiers.steps().get(step + 1).perUnit());
        Exact way = count.minus(from(step)).over(from(step + 1).minus(from(step)));
        return rate.plus(next.minus(rate).times(way));
    }

    /** The fixed sums owed at a count: marginal those of every step reached, retroactive that of the step reached. */
    BigDecimal pays(Exact count) {
        int reached = reached(count);
        BigDecimal sum = BigDecimal.ZERO;
        for (int step = 0; step <= reached; step++) {
            Step one = tiers.steps().get(step);
            boolean owed = tiers.method() == Tiers.Method.MARGINAL || step == reached;
            if (owed && one.pay() != null) {
                sum = sum.add(one.pay());
            }
        }
        return sum;
    }

    /** Owed for all entries, in their order, fixed sums left out. */
    Exact owed(List<Entry> entries) {
        if (count(entries).signum() < 0) {
            return Exact.ZERO; // a count below zero owes nothing
        }
        if (tiers.method() == Tiers.Method.RETROACTIVE) {
            return Exact.of(money(entries)).times(rate(Exact.of(count(entries))));
        }
        Exact owed = Exact.ZERO;
        Exact at = Exact.ZERO;
        for (Entry entry : entries) {
            Exact next = at.plus(Exact.of(entry.count()));
            Exact money = Exact.of(entry.money());
            if (entry.count().signum() == 0) {
                owed = owed.plus(money.times(rate(at)));
            } else {
                // slice by slice, at the deal's own money per unit of count
                Exact perUnit = money.over(Exact.of(entry.count()));
                owed = owed.plus(area(next).minus(area(at)).times(perUnit));
            }
            at = next;
        }
        return owed;
    }

    /** Every slice from 0 to a count at its own step's rate. */
    private Exact area(Exact count) {
        Exact sum = Exact.ZERO;
        for (int step = 0; step < tiers.steps().size(); step++) {
            Exact from = from(step).max(Exact.ZERO);
            Exact to = step + 1 < tiers.steps().size() ? from(step + 1).min(count) : count;
            if (to.compareTo(from) > 0) {
                Exact rate = Exact.of(tiers.steps().get(step).perUnit());
                sum = sum.plus(to.minus(from).times(rate));
            }
        }
        return sum;
    }

    static BigDecimal count(List<Entry> entries) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Entry entry : entries) {
            sum = sum.add(entry.count());
        }
        return sum;
    }

    static BigDecimal money(List<Entry> entries) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Entry entry : entries) {
            sum = sum.add(entry.money());
        }
        return sum;
    }
}
