package dev.earnest.payout;

import dev.earnest.money.Rounding;

/** The steps of tiers as one deal meets them. Money in minor units, counts and what is paid on in ten-thousandths. */
interface Steps {

    /** The step that a count reaches, or -1 below the first. */
    int step(long count);

    /**
     * {@code F} where {@code count} finds the step and {@code money} is paid on: the whole at the step reached, or, where
     * the two are one and the method is marginal, each slice at its own; 0 below the first step.
     */
    long owed(long count, long money, Rounding rounding);
}
