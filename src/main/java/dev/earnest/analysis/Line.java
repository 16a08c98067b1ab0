package dev.earnest.analysis;

/** One ledger line, as far as sums need it; money in minor units. Valid until its cursor moves on. */
public interface Line {
    /** The number of its offer, from 0, in the order of the ledger. */
    int offer();

    /** The number of the version that prices it, from 0. */
    int version();

    /** Code of the partner who is paid. */
    int payee();

    /** Row of its deal; below 0 where it has none. */
    int deal();

    /** Row of its event; below 0 where it is of a deal. */
    int event();

    /** The day it is earned, counted from 1970-01-01. */
    int day();

    long earned();

    long limitCut();

    long stackingCut();

    long budgetCut();

    long held();

    long committed();

    long clawedBack();

    long paid();
}
