package dev.earnest.analysis;

import java.util.Arrays;

/** Sums of the parts of lines by group, with each deal and partner of a group counted once; mutable, for one thread. */
final class Tally {
    private final int subjects;
    private final int partners;
    private final PartSums sums = new PartSums();
    /** The group of the first line of each deal and event, which most have no other than. */
    private final int[] firstGroup;

    private PairSet furtherGroups;
    private PairSet partnersOf;
    private long[] subjectCount = new long[16];
    private int[] partnerCount = new int[16];
    /** Codes of the partners of groups that get no more lines. */
    private int[][] partnerCodes = new int[16][];

    /** @param subjects how many deals and events there are  @param partners how many partners */
    Tally(int subjects, int partners) {
        this.subjects = subjects;
        this.partners = partners;
        this.firstGroup = new int[subjects];
        Arrays.fill(firstGroup, -1);
        this.furtherGroups = new PairSet(subjects);
        this.partnersOf = new PairSet(partners);
    }

    /** Adds a line; a subject or payee below 0 is counted nowhere. */
    void add(int group, int subject, int payee, Line line) {
        if (group >= subjectCount.length) {
            subjectCount = Arrays.copyOf(subjectCount, Math.max(group + 1, group * 2));
            partnerCount = Arrays.copyOf(partnerCount, subjectCount.length);
        }
        sums.add(group, line);
        if (subject >= 0 && isNew(group, subject)) {
            subjectCount[group]++;
        }
        if (payee >= 0 && partnersOf.add(group, payee)) {
            partnerCount[group]++;
        }
    }

    private boolean isNew(int group, int subject) {
        int first = firstGroup[subject];
        if (first < 0) {
            firstGroup[subject] = group;
            return true;
        }
        return first != group && furtherGroups.add(group, subject);
    }

    /** From here on no line is of a group that had one before. */
    void apart() {
        partnerCodes = Arrays.copyOf(partnerCodes, partnerCount.length);
        int[] noted = new int[partnerCount.length];
        partnersOf.each((group, partner) -> {
            if (noted[group] == 0) {
                partnerCodes[group] = new int[partnerCount[group]];
            }
            partnerCodes[group][noted[group]++] = partner;
        });
        Arrays.fill(firstGroup, -1);
        furtherGroups = new PairSet(subjects);
        partnersOf = new PairSet(partners);
    }

    /** The sums of a group; zero where it has no line. */
    Parts parts(int group) {
        return sums.parts(group);
    }

    /** Deals and events of a group, each once. */
    long subjects(int group) {
        return group < subjectCount.length ? subjectCount[group] : 0;
    }

    /** Codes of the partners of a group that gets no more lines, each once. */
    int[] partners(int group) {
        int[] codes = group < partnerCodes.length ? partnerCodes[group] : null;
        if (codes == null) {
            return new int[0];
        }
        Arrays.sort(codes);
        return codes;
    }
}
