package dev.earnest.payout;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one deal or event that met all conditions earned what it did. Money in minor units, measures and counts in
 * ten-thousandths, days since 1970-01-01.
 *
 * @param version number of the version that prices it, among those that have the offer
 * @param day on which it is earned
 * @param periodDay the day whose period it counts in
 * @param recount whether it counts a refund or churn again as a credit note: {@code part / whole} of the deal
 * @param credit whether it is a credit note
 * @param ofDeal the measure of the whole deal or event; the payee's is a part of it where several partners share a deal
 * @param measure the payee's measure before others came off it; the mark of a blank where there is none
 * @param less what other offers earned, which comes off the measure
 * @param paidOn what is left of the measure, or of the part counted again
 * @param rated how a rate, sum per unit or fixed sum was found; null for tiers
 * @param stepped how tiers were gone through; null for the others, and where nothing could be counted
 * @param base what was earned before boosts; only of tiers, whose boosts are rounded again
 * @param boosts factors that hold, by number of the boost
 * @param earned what was earned
 */
public record Worked(
        int row,
        int version,
        int day,
        int periodDay,
        boolean recount,
        long part,
        long whole,
        boolean credit,
        long ofDeal,
        long measure,
        List<Note.Rival> less,
        long paidOn,
        @Nullable Rated rated,
        @Nullable Stepped stepped,
        long base,
        List<Boosted> boosts,
        long earned) {
    public Worked {
        less = List.copyOf(less);
        boosts = List.copyOf(boosts);
    }

    /** A factor that holds. */
    public record Boosted(int number, BigDecimal times) {}

    /**
     * A figure.
     *
     * @param figure rate as a fraction, or money; null where the table has nothing for the row
     * @param way keys of the table down to the figure, {@code field=value}
     * @param units whole blocks that are paid, in ten-thousandths; null where units are paid as they are
     * @param part the payee's part of a fixed sum, in minor units; null where the deal has one payee
     */
    public record Rated(
            @Nullable BigDecimal figure,
            List<String> way,
            @Nullable Long units,
            @Nullable Long part) {
        public Rated {
            way = List.copyOf(way);
        }
    }

    /**
     * A walk through steps.
     *
     * @param period the period whose count it is; empty where each deal is alone
     * @param goal what thresholds are fractions of, times {@code divisor}; null where there is no target
     * @param hasTarget false where a target is asked for and there is none
     * @param counted what the deal adds to the count
     * @param first whether nothing was counted before it, so that nothing was owed
     * @param deciding the count that finds the step where it is not {@code after}: of the period before, or before the deal
     * @param metric the metric's value that finds the step; null where a count does
     * @param outOf what the metric is a share of
     * @param step from 0; below 0 where none is reached
     * @param pay fixed sum owed beside, where each deal is alone; null where steps say it
     * @param sumBefore money of slices before the deal as {@code numerator/denominator}, where another count finds the step
     */
    public record Stepped(
            String period,
            @Nullable BigDecimal goal,
            int divisor,
            boolean hasTarget,
            long counted,
            long before,
            long after,
            long moneyBefore,
            long moneyAfter,
            boolean first,
            @Nullable Long deciding,
            @Nullable Long metric,
            long outOf,
            int step,
            @Nullable BigDecimal pay,
            @Nullable String sumBefore,
            @Nullable String sumAfter,
            long owedBefore,
            long owedAfter) {}
}
