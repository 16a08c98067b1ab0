package dev.earnest.analysis;

import dev.earnest.payout.LedgerCursor;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** One pass over ledger lines: sums by offer and partner, and what is counted once; mutable, for one thread. */
final class LedgerSums {
    private static final int ALL = 0;

    private final Tally all;
    private final Tally byOffer;
    private final Tally byPartner;
    private final BitSet paid = new BitSet();
    private final BitSet partnersPaid = new BitSet();
    private final BitSet partners = new BitSet();
    private final BitSet several = new BitSet();
    private final int[] firstOffer;
    private final long[] measures;
    private final BigInteger[] largeMeasures;
    private final int deals;
    private int firstDay = Integer.MAX_VALUE;
    private int lastDay = Integer.MIN_VALUE;

    /** @param deals rows of deals  @param events rows of events  @param offers how many offers there are */
    LedgerSums(int deals, int events, int offers) {
        this.deals = deals;
        int subjects = deals + events;
        all = Tally.ofFewGroups(subjects);
        byOffer = Tally.ofFewGroups(subjects);
        byPartner = Tally.ofPartners(subjects);
        firstOffer = new int[subjects];
        Arrays.fill(firstOffer, -1);
        measures = new long[offers];
        largeMeasures = new BigInteger[offers];
        Arrays.fill(largeMeasures, BigInteger.ZERO);
    }

    /** Adds all lines earned from day {@code from} to day {@code to}, both included. */
    void add(LedgerCursor cursor, Line line, int from, int to, List<Groups> groups) {
        while (cursor.next()) {
            if (line.day() < from || line.day() > to) {
                continue;
            }
            int subject = line.event() >= 0 ? deals + line.event() : line.deal();
            all.add(ALL, subject, line.payee(), line);
            byOffer.add(line.offer(), subject, line.payee(), line);
            byPartner.add(line.payee(), subject, line.payee(), line);
            groups.forEach(group -> group.add(line, subject));
            note(line, subject);
            if (cursor.measured() && cursor.firstPart()) {
                measure(line.offer(), cursor.measure());
            }
        }
    }

    /** A sum of many measures may be too large for a long. */
    private void measure(int offer, long value) {
        long sum = measures[offer] + value;
        boolean overflow = ((measures[offer] ^ sum) & (value ^ sum)) < 0;
        if (overflow) {
            largeMeasures[offer] = largeMeasures[offer].add(BigInteger.valueOf(measures[offer]));
            measures[offer] = value;
        } else {
            measures[offer] = sum;
        }
    }

    private void note(Line line, int subject) {
        firstDay = Math.min(firstDay, line.day());
        lastDay = Math.max(lastDay, line.day());
        partners.set(line.payee());
        if (line.paid() != 0) {
            partnersPaid.set(line.payee());
        }
        if (subject < 0) {
            return;
        }
        if (line.paid() != 0) {
            paid.set(subject);
        }
        if (firstOffer[subject] < 0) {
            firstOffer[subject] = line.offer();
        } else if (firstOffer[subject] != line.offer()) {
            several.set(subject);
        }
    }

    Parts total() {
        return all.parts(ALL);
    }

    long withLine() {
        return all.subjects(ALL);
    }

    Tally byOffer() {
        return byOffer;
    }

    Tally byPartner() {
        return byPartner;
    }

    /** The sum of an offer's measure, in ten-thousandths. */
    BigInteger measure(int offer) {
        return largeMeasures[offer].add(BigInteger.valueOf(measures[offer]));
    }

    long paid() {
        return paid.cardinality();
    }

    long several() {
        return several.cardinality();
    }

    long partnersPaid() {
        return partnersPaid.cardinality();
    }

    /** Codes of the partners with a line. */
    BitSet partners() {
        return partners;
    }

    boolean isEmpty() {
        return lastDay < firstDay;
    }

    int firstDay() {
        return firstDay;
    }

    int lastDay() {
        return lastDay;
    }
}
