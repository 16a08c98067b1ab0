package dev.earnest.analysis;

import java.util.Arrays;
import java.util.BitSet;

/** Sums of the parts of lines by group, with each deal and partner of a group counted once; mutable, for one thread. */
final class Tally {
    private static final int PARTS = 8;

    private final int subjects;
    private final int[] firstGroup;
    private final PairSet furtherGroups = new PairSet();
    private final boolean oneGroupEach;
    private final boolean countsPartners;
    private final PairSet partners = new PairSet();
    private long[] sums = new long[PARTS * 16];
    private BitSet[] subjectBits = {};
    private BitSet[] partnerBits = {};
    private long[] subjectCount = new long[16];
    private long[] partnerCount = new long[16];

    private Tally(int subjects, boolean oneGroupEach, boolean countsPartners) {
        this.subjects = subjects;
        this.oneGroupEach = oneGroupEach;
        this.countsPartners = countsPartners;
        this.firstGroup = oneGroupEach ? new int[subjects] : new int[0];
        Arrays.fill(firstGroup, -1);
    }

    /**
     * For few groups, each with a share of the same deals, such as offers.
     *
     * @param subjects how many deals and events there are; they are numbered from 0
     */
    static Tally ofFewGroups(int subjects) {
        return new Tally(subjects, false, true);
    }

    /** For any number of groups where most deals belong to one. */
    static Tally ofManyGroups(int subjects) {
        return new Tally(subjects, true, true);
    }

    /** For groups that are partners. */
    static Tally ofPartners(int subjects) {
        return new Tally(subjects, true, false);
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
        if (countsPartners && payee >= 0 && isNewPartner(group, payee)) {
            partnerCount[group]++;
        }
    }

    private void add(int at, long money) {
        if (money != 0) {
            sums[at] = Math.addExact(sums[at], money);
        }
    }

    private boolean isNew(int group, int subject) {
        if (oneGroupEach) {
            boolean first = firstGroup[subject] < 0;
            if (first) {
                firstGroup[subject] = group;
            }
            return first || (firstGroup[subject] != group && furtherGroups.add(group, subject));
        }
        subjectBits = grown(subjectBits, group, subjects);
        return put(subjectBits[group], subject);
    }

    private boolean isNewPartner(int group, int payee) {
        if (oneGroupEach) {
            return partners.add(group, payee);
        }
        partnerBits = grown(partnerBits, group, 64);
        return put(partnerBits[group], payee);
    }

    private static BitSet[] grown(BitSet[] bits, int group, int size) {
        if (group < bits.length) {
            return bits;
        }
        BitSet[] more = Arrays.copyOf(bits, group + 1);
        for (int i = bits.length; i < more.length; i++) {
            more[i] = new BitSet(size);
        }
        return more;
    }

    private static boolean put(BitSet set, int member) {
        boolean fresh = !set.get(member);
        set.set(member);
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
