package dev.earnest.analysis.advise;

import dev.earnest.payout.LedgerCursor;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What one offer paid each partner in a year, in minor units.
 *
 * @param earned codes of the partners that ever earned by it
 * @param sums paid in the year by partner
 * @param counts lines of the year that pay, by partner
 */
record OfferYear(BitSet earned, Map<Integer, Long> sums, Map<Integer, Integer> counts) {
    /** Of an offer without lines. */
    static final OfferYear NOTHING = new OfferYear(new BitSet(), Map.of(), Map.of());

    /** @param from first day of the year; earlier lines are only earned by */
    static OfferYear of(LedgerCursor lines, int from) {
        OfferYear year = new OfferYear(new BitSet(), new HashMap<>(), new HashMap<>());
        while (lines.next()) {
            int partner = lines.partner();
            boolean earns = partner >= 0 && (lines.earned() != 0 || lines.paid() != 0);
            if (earns) {
                year.earned.set(partner);
            }
            if (earns && lines.earnedDay() >= from && lines.paid() != 0) {
                year.sums.merge(partner, lines.paid(), Math::addExact);
                year.counts.merge(partner, 1, Integer::sum);
            }
        }
        return year;
    }

    long paid(int partner) {
        return sums.getOrDefault(partner, 0L);
    }

    int lines(int partner) {
        return counts.getOrDefault(partner, 0);
    }
}
