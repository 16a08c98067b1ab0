package dev.earnest.payout;

import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Tiers;
import dev.earnest.money.Fixed4;

/** The counts of an offer by period over all deals that met its conditions, in its window or before. */
final class History {
    /** The key of a history of one count. */
    static final int ONE = 0;

    private final PeriodIndex groups;
    private final Longs counts = new Longs();

    private History(PeriodIndex groups) {
        this.groups = groups;
    }

    /** A history of one count, of which nothing is known yet. */
    static History none() {
        return new History(PeriodIndex.of(0, 0, 0, 0));
    }

    /** Adds to what {@link #ONE} has in a period. */
    void add(int period, long value) {
        counts.add(groups.of(ONE, period), value);
    }

    /** What a version of an offer looks back on: rows that met the conditions of the version of their day. */
    static History of(Series series, int place, TierKeys keys) {
        OfferVersion version = series.versions.get(place);
        History history = new History(keys.periods());
        Tiers tiers = java.util.Objects.requireNonNull(version.tiers);
        Period every = java.util.Objects.requireNonNull(tiers.every());
        String counts = tiers.counts() == null ? version.offer.earn().of() : tiers.counts();
        Measure values = series.domain.measure(counts);
        Eligibility.Nth nth = new Eligibility.Nth();
        for (int then = 0; then < series.past.size(); then++) {
            history.add(series, then, keys, every, values, nth);
        }
        return history;
    }

    private void add(Series series, int then, TierKeys keys, Period every, Measure values, Eligibility.Nth nth) {
        OfferVersion version = series.past.get(then);
        int[] candidates = version.candidates();
        int[] rows = Merged.firsts(version, Selection.of(version, candidates, 0, candidates.length));
        for (int row : rows) {
            int own = version.scope.days().at(row);
            boolean counted = series.then(own) == version && nth.holds(version, row);
            long value = counted ? version.measure(values, row) : Fixed4.BLANK;
            if (value == Fixed4.BLANK) {
                continue;
            }
            int day = version.earnedDay(own);
            int group = groups.of(keys.of(then, row), version.context.periods.index(every, day));
            counts.add(group, value - refunded(version, row, day, value));
        }
    }

    /** What was refunded and counts again as a credit note. */
    private static long refunded(OfferVersion version, int row, int day, long value) {
        Clawback clawback = version.offer.clawback();
        if (clawback == null
                || clawback.take() != Clawback.Take.RECOUNT
                || version.scope.domain().credit(row)) {
            return 0;
        }
        Reversals.Reversal reversal = version.reversals.of(clawback, row, day);
        return reversal == null ? 0 : Measures.part(value, reversal.part(), reversal.whole());
    }

    /** The count of a key in a period; 0 where there was nothing. */
    long count(int key, int period) {
        int group = groups.known(key, period);
        return group < 0 ? 0 : counts.get(group);
    }
}
