package dev.earnest.payout;

import dev.earnest.catalog.PaysTo;

/** Shares of one deal that go to one payee are one line, at the place of the first. */
final class Merged {
    private Merged() {}

    private static boolean needed(OfferVersion version) {
        return version.scope.domain().shares() != null && !(version.offer.paysTo() instanceof PaysTo.Partner);
    }

    /** Notes on the version which rows are to be added to which. */
    static void shares(OfferVersion version, int[] rows, int count) {
        if (!needed(version)) {
            return;
        }
        int[] next = new int[version.scope.domain().size()];
        java.util.Arrays.fill(next, -1);
        boolean[] follows = new boolean[next.length];
        int[] sorted = java.util.Arrays.copyOf(rows, count);
        java.util.Arrays.sort(sorted);
        Cells payee = version.scope.payee();
        Domain domain = version.scope.domain();
        for (int i = 0; i < count; i++) {
            for (int j = i - 1; j >= 0 && domain.dealRow(sorted[j]) == domain.dealRow(sorted[i]); j--) {
                if (payee.at(sorted[j]) == payee.at(sorted[i])) {
                    next[sorted[j]] = sorted[i];
                    follows[sorted[i]] = true;
                    break;
                }
            }
        }
        version.also = next;
        version.follows = follows;
    }

    /** Keeps the first share of each payee and deal. */
    static int[] firsts(OfferVersion version, int[] rows) {
        boolean[] follows = version.follows;
        if (follows == null) {
            return rows;
        }
        int[] firsts = new int[rows.length];
        int kept = 0;
        for (int row : rows) {
            if (!follows[row]) {
                firsts[kept++] = row;
            }
        }
        return java.util.Arrays.copyOf(firsts, kept);
    }
}
