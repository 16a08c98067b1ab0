package dev.earnest.analysis.lift;

import java.util.SplittableRandom;

/** The partners of one side of a comparison, by code. */
record Group(int[] partners, PartnerRevenue revenue) {

    int size() {
        return partners.length;
    }

    Sums sums() {
        long before = 0;
        long since = 0;
        long paidOn = 0;
        for (int partner : partners) {
            before = Math.addExact(before, revenue.before()[partner]);
            since = Math.addExact(since, revenue.since()[partner]);
            paidOn = Math.addExact(paidOn, revenue.paidOn()[partner]);
        }
        return new Sums(before, since, paidOn);
    }

    /** The sums of as many partners, drawn with replacement. */
    Sums drawn(SplittableRandom random) {
        long before = 0;
        long since = 0;
        long paidOn = 0;
        for (int i = 0; i < partners.length; i++) {
            int partner = partners[random.nextInt(partners.length)];
            before = Math.addExact(before, revenue.before()[partner]);
            since = Math.addExact(since, revenue.since()[partner]);
            paidOn = Math.addExact(paidOn, revenue.paidOn()[partner]);
        }
        return new Sums(before, since, paidOn);
    }

    /** Revenue of a group in ten-thousandths. */
    record Sums(long before, long since, long paidOn) {}
}
