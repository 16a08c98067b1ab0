package dev.earnest.analysis;

import java.util.Arrays;
import java.util.BitSet;

/** Sums of the parts of lines by group, with each deal and partner of a group counted once; mutable, for one thread. */
final class Tally {
    private static final int PARTS = 8;

    private final int subjects;
    private final int[] firstGroup;
    private final PairSet furtherGroups = new PairSet();
    private final PairSet partners = new PairSet();
    private long[] sums = new long[PARTS * 16];
    private BitSet[] bits = {};
    private long[] subjectCount = new long[16];
    private long[] partnerCount = new long[16];

    private Tally(int subjects, boolean oneGroupEach) {
        this.subjects = subjects;
        this.firstGroup = oneGroupEach ? new int[subjects] : new int[0];
        Arrays.fill(firstGroup, -1);
    }

    /**
     * For few groups, each with a share of the same deals, such as offers.
     *
     * @param subjects how many deals and events there are; they are numbered from 0
     */
    static Tally ofFewGroups(int subjects) {
        return new Tally(subjects, false);
    }

    /** For any number of groups where most deals belong to one, such as partners. */
    static Tally ofManyGroups(int subjects) {
        return new Tally(subjects, true);
    }

    /** Adds a line; a subject or payee below 0 is counted nowhere. */
    void add(int group, int subject, int payee, Line line) {
        if ((group + 1) * PARTS > sums.length) {
            sums = Arrays.copyOf(sums, Math.max(sums.length * 2, (group + 1) * PARTS));
            subjectCount = Arrays.copyOf(subjectCount, sums.length / PARTS);
            partnerCount = Arrays.copyOf(partnerCount, sums.length / PARTS);
        }
        int at = group * PARTS;
        add(at, line.earned());
        add(at + 1, line.limitCut());
        add(at + 2, line.stackingCut());
        add(at + 3, line.budgetCut());
        add(at + 4, line.held());
        add(at + 5, line.committed());
        add(at + 6, line.clawedBack());
        add(at + 7, line.paid());
        if (subject >= 0 && isNew(group, subject)) {
            subjectCount[group]++;
        }
        if (payee >= 0 && partners.add(group, payee)) {
            partnerCount[group]++;
        }
    }

    private void add(int at, long money) {
        if (money != 0) {
            sums[at] = Math.addExact(sums[at], money);
        }
    }

    private boolean isNew(int group, int subject) {
        if (firstGroup.length > 0) {
            boolean first = firstGroup[subject] < 0;
            if (first) {
                firstGroup[subject] = group;
            }
            return first || (firstGroup[subject] != group && furtherGroups.add(group, subject));
        }
        if (group >= bits.length) {
            int before = bits.length;
            bits = Arrays.copyOf(bits, group + 1);
            for (int i = before; i < bits.length; i++) {
                bits[i] = new BitSet(subjects);
            }
        }
        boolean fresh = !bits[group].get(subject);
        bits[group].set(subject);
        return fresh;
    }

    /** The sums of a group; zero where it has no line. */
    Parts parts(int group) {
        int at = group * PARTS;
        return at >= sums.length
                ? Parts.ZERO
                : new Parts(
                        sums[at],
                        sums[at + 1],
                        sums[at + 2],
                        sums[at + 3],
                        sums[at + 4],
                        sums[at + 5],
                        sums[at + 6],
                        sums[at + 7]);
    }

    /** Deals and events of a group, each once. */
    long subjects(int group) {
        return group < subjectCount.length ? subjectCount[group] : 0;
    }

    /** Partners of a group, each once. */
    long partners(int group) {
        return group < partnerCount.length ? partnerCount[group] : 0;
    }
}
