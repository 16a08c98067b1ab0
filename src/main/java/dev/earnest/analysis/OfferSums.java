package dev.earnest.analysis;

import dev.earnest.payout.LedgerCursor;
import java.math.BigInteger;
import java.util.BitSet;

/** The sums of one offer; mutable, for one thread. */
final class OfferSums {
    private final PartSums sums = new PartSums();
    private long measure;
    private BigInteger largeMeasure = BigInteger.ZERO;
    private long subjects;
    private BitSet partners = new BitSet();
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay = Integer.MIN_VALUE;

    /** Adds a line, whole; lines come in the order of their days. */
    void add(LedgerCursor line) {
        sums.add(0, line);
        firstDay = firstDay == Integer.MAX_VALUE ? line.earnedDay() : firstDay;
        lastDay = line.earnedDay();
        if (line.measured()) {
            measure(line.measure());
        }
    }

    /** A sum of many measures may be too large for a long. */
    private void measure(long value) {
        long sum = measure + value;
        boolean overflow = ((measure ^ sum) & (value ^ sum)) < 0;
        if (overflow) {
            largeMeasure = largeMeasure.add(BigInteger.valueOf(measure));
            measure = value;
        } else {
            measure = sum;
        }
    }

    /** Notes how many deals and events its lines are of, each once, and the codes of its partners. */
    void of(long manySubjects, BitSet codes) {
        subjects = manySubjects;
        partners = (BitSet) codes.clone();
    }

    Parts parts() {
        return sums.parts(0);
    }

    /** The sum of the measure, in ten-thousandths. */
    BigInteger measure() {
        return largeMeasure.add(BigInteger.valueOf(measure));
    }

    long subjects() {
        return subjects;
    }

    /** Codes of the partners with a line. */
    BitSet partners() {
        return partners;
    }

    int firstDay() {
        return firstDay;
    }

    int lastDay() {
        return lastDay;
    }
}
