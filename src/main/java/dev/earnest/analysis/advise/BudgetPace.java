package dev.earnest.analysis.advise;

import dev.earnest.catalog.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a budget is used in the period under way. Money in minor units.
 *
 * @param every the period it is given for
 * @param first day of the period
 * @param last day of the period
 * @param partners whose own it is and who used it; null for one sum for all
 * @param amount what there is
 * @param used up to the day looked at
 * @param cut what the budget took off lines of the period
 * @param elapsed days of the period that are over
 * @param forecast what is used at its end at the rate so far, and no less than the data hold already
 * @param usedUp the day on which all of it is used, or will be at the rate so far; null where that is not in the period
 */
public record BudgetPace(
        String budget,
        Period every,
        String period,
        LocalDate first,
        LocalDate last,
        @Nullable Long partners,
        long amount,
        long used,
        long cut,
        long elapsed,
        long forecast,
        @Nullable LocalDate usedUp,
        Finding finding) {

    /** What the rate says. */
    public enum Finding {
        LAPSES,
        RUNS_OUT,
        FITS
    }

    /** Days in the period. */
    public long days() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }

    /** Part of the budget that is used; null where it is nothing. */
    public @Nullable BigDecimal usedShare() {
        return amount <= 0 ? null : BigDecimal.valueOf(used).divide(BigDecimal.valueOf(amount), MathContext.DECIMAL128);
    }

    /** Part of the period that is over. */
    public BigDecimal elapsedShare() {
        return BigDecimal.valueOf(elapsed).divide(BigDecimal.valueOf(days()), MathContext.DECIMAL128);
    }

    /** What is left at the end; below 0 where it does not suffice. */
    public long left() {
        return Math.subtractExact(amount, forecast);
    }

    /** The rate so far, to the end of the period, rounded half-up. */
    static long atRate(long used, long elapsed, long days) {
        return BigDecimal.valueOf(used)
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(elapsed), 0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
    }

    BudgetPace judged(AdviceRules rules) {
        BigDecimal floor = rules.lapse().multiply(BigDecimal.valueOf(amount));
        boolean lapses = left() > 0 && BigDecimal.valueOf(left()).compareTo(floor) >= 0;
        boolean tooLittle =
                left() < 0 || (cut > 0 && partners == null); // one wallet that is empty says nothing of the others
        Finding found = tooLittle ? Finding.RUNS_OUT : lapses ? Finding.LAPSES : Finding.FITS;
        return new BudgetPace(
                budget, every, period, first, last, partners, amount, used, cut, elapsed, forecast, usedUp, found);
    }
}
