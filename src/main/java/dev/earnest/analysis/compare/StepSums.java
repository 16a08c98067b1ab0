package dev.earnest.analysis.compare;

import java.io.Serializable;
import java.util.function.IntUnaryOperator;

/**
 * The highest step that partners reach in each period by one offer, and what it pays them in it, under both programs; in
 * the order of partners and periods.
 */
final class StepSums implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of an offer whose steps are not followed. */
    static final StepSums NONE = new StepSums(0);

    final int[] partner;
    final int[] period;
    /** From 1; 0: none that pays. */
    final int[] baseStep;

    final int[] nextStep;
    final long[] basePaid;
    final long[] nextPaid;

    StepSums(int size) {
        this.partner = new int[size];
        this.period = new int[size];
        this.baseStep = new int[size];
        this.nextStep = new int[size];
        this.basePaid = new long[size];
        this.nextPaid = new long[size];
    }

    int size() {
        return partner.length;
    }

    /** Those of two parts, whose partners have other numbers together. */
    static StepSums both(StepSums one, int[] ofOne, StepSums other, int[] ofOther) {
        StepsReached reached = new StepsReached();
        reached.add(one, ofOne);
        reached.add(other, ofOther);
        return reached.sums(IntUnaryOperator.identity(), IntUnaryOperator.identity());
    }
}
