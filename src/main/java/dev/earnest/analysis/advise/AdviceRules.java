package dev.earnest.analysis.advise;

import java.math.BigDecimal;

/**
 * From what figure on something is told. Shares are fractions: 10% is 0.1.
 *
 * @param doubleFrom ROMI from which an offer that pays back is one to double
 * @param lowAdoption share of eligible partners paid, below which few take an offer
 * @param everybody share of partner-periods from which everybody passes a step
 * @param nobody share of partner-periods up to which nobody reaches a step
 * @param leastPeriods partner-periods below which nothing is said of a step
 * @param within what may be missing to the next step, as a share of it
 * @param lapse share of a budget that must be left at its run rate
 * @param silent median gaps of silence from which a partner is late
 * @param leastGaps gaps below which a partner has no rhythm
 * @param decline part of its revenue of a year before that a falling partner has lost
 */
public record AdviceRules(
        BigDecimal doubleFrom,
        BigDecimal lowAdoption,
        BigDecimal everybody,
        BigDecimal nobody,
        int leastPeriods,
        BigDecimal within,
        BigDecimal lapse,
        BigDecimal silent,
        int leastGaps,
        BigDecimal decline) {
    /** Those that hold unless told. */
    public static final AdviceRules USUAL = new AdviceRules(
            BigDecimal.ONE,
            new BigDecimal("0.10"),
            new BigDecimal("0.95"),
            BigDecimal.ZERO,
            10,
            new BigDecimal("0.20"),
            new BigDecimal("0.10"),
            new BigDecimal("3"),
            4,
            new BigDecimal("0.30"));
}
