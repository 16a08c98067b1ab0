package dev.earnest.analysis.payback;

import dev.earnest.money.LargestRemainder;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The cost of running the program, shared each month among the cohorts that have started, by what each is paid in all; to
 * the cent.
 */
final class CostShares {
    private final Cohorts cohorts;
    private final Months months;
    private final long[][] shares;

    CostShares(Cohorts cohorts, Months months) {
        this.cohorts = cohorts;
        this.months = months;
        this.shares = new long[cohorts.size()][months.size()];
    }

    /**
     * Adds the cost of a fiscal month.
     *
     * @param paid to each cohort in all
     * @param partners of each cohort, which count where nobody was paid
     */
    void add(int month, long cost, long[] paid, long[] partners) {
        if (cost == 0) {
            return;
        }
        BigDecimal[] weights = started(month, paid);
        if (none(weights)) {
            weights = started(month, partners);
        }
        if (none(weights)) {
            weights = started(Integer.MAX_VALUE, partners);
        }
        if (none(weights)) {
            weights[weights.length - 1] = BigDecimal.ONE;
        }
        long[] parts = LargestRemainder.split(cost, weights);
        for (int cohort = 0; cohort < parts.length; cohort++) {
            long[] share = shares[cohort];
            share[months.ofMonth(month)] = Math.addExact(share[months.ofMonth(month)], parts[cohort]);
        }
    }

    private BigDecimal[] started(int month, long[] by) {
        BigDecimal[] weights = new BigDecimal[by.length];
        for (int cohort = 0; cohort < by.length; cohort++) {
            boolean started = !cohorts.dated(cohort) || cohorts.firstMonth(cohort) <= month;
            weights[cohort] = BigDecimal.valueOf(started ? Math.max(0, by[cohort]) : 0);
        }
        return weights;
    }

    private static boolean none(BigDecimal[] weights) {
        return Arrays.stream(weights).allMatch(weight -> weight.signum() == 0);
    }

    /** What a cohort bears of a month. */
    long of(int cohort, int column) {
        return shares[cohort][column];
    }
}
