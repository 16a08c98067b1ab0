package dev.earnest.analysis;

/** One ledger line, as far as sums need it; money in minor units. Valid until its cursor moves on. */
interface Line {
    long earned();

    long limitCut();

    long stackingCut();

    long budgetCut();

    long held();

    long committed();

    long clawedBack();

    long paid();
}
