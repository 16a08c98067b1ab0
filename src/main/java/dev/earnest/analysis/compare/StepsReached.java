package dev.earnest.analysis.compare;

import dev.earnest.analysis.PairNumbers;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Gathers the steps that partners reach in periods: the highest of each counts, whichever comes first; mutable, for one thread. */
final class StepsReached {
    private final PairNumbers pairs = new PairNumbers();
    private int[] baseStep = new int[16];
    private int[] nextStep = new int[16];
    private long[] basePaid = new long[16];
    private long[] nextPaid = new long[16];

    /**
     * Adds what the base pays at a step.
     *
     * @param period at least 0
     */
    void addBase(int partner, int period, int step, long paid) {
        int number = number(partner, period);
        baseStep[number] = Math.max(baseStep[number], step);
        basePaid[number] = Math.addExact(basePaid[number], paid);
    }

    /** The same of the new program. */
    void addNext(int partner, int period, int step, long paid) {
        int number = number(partner, period);
        nextStep[number] = Math.max(nextStep[number], step);
        nextPaid[number] = Math.addExact(nextPaid[number], paid);
    }

    private int number(int partner, int period) {
        int number = pairs.of(partner, period);
        if (number >= baseStep.length) {
            baseStep = Arrays.copyOf(baseStep, baseStep.length * 2);
            nextStep = Arrays.copyOf(nextStep, baseStep.length);
            basePaid = Arrays.copyOf(basePaid, baseStep.length);
            nextPaid = Arrays.copyOf(nextPaid, baseStep.length);
        }
        return number;
    }

    /** Adds those of a part, whose partners have other numbers here. */
    void add(StepSums sums, int[] numbers) {
        for (int i = 0; i < sums.size(); i++) {
            int partner = numbers[sums.partner[i]];
            addBase(partner, sums.period[i], sums.baseStep[i], sums.basePaid[i]);
            addNext(partner, sums.period[i], sums.nextStep[i], sums.nextPaid[i]);
        }
    }

    /**
     * All of them in order.
     *
     * @param number what a partner is to be called
     * @param partner what it is called here
     */
    StepSums sums(IntUnaryOperator number, IntUnaryOperator partner) {
        if (pairs.size() == 0) {
            return StepSums.NONE;
        }
        long[] keys = new long[pairs.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) number.applyAsInt(pairs.first(i)) << 32 | pairs.second(i);
        }
        Arrays.sort(keys);
        StepSums sums = new StepSums(keys.length);
        for (int i = 0; i < keys.length; i++) {
            sums.partner[i] = (int) (keys[i] >>> 32);
            sums.period[i] = (int) keys[i];
            int from = pairs.of(partner.applyAsInt(sums.partner[i]), sums.period[i]);
            sums.baseStep[i] = baseStep[from];
            sums.nextStep[i] = nextStep[from];
            sums.basePaid[i] = basePaid[from];
            sums.nextPaid[i] = nextPaid[from];
        }
        return sums;
    }
}
