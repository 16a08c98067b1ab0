package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Response;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.deal.DateColumn;
import dev.earnest.money.Fixed4;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds partners that miss a step of an offer by little, and the deals with which they could make it. */
final class Pulls {
    private final OfferVersion version;
    private final Tiers tiers;
    private final Period every;
    private final Response.PullForward pull;
    private final Measure counted;
    private final List<AssumedDeals.Move> moves = new ArrayList<>();
    private final Days created;
    private final Days registered;

    Pulls(OfferVersion version, Response.PullForward pull) {
        this.version = version;
        this.tiers = java.util.Objects.requireNonNull(version.tiers);
        this.every = java.util.Objects.requireNonNull(tiers.every());
        this.pull = pull;
        String counts = tiers.counts();
        Domain domain = version.scope.domain();
        this.counted = domain.measure(counts == null ? version.offer.earn().of() : counts);
        this.created = domain.days("created_date");
        this.registered = domain.days("registered_date");
    }

    /** Why an offer has no steps that deals can be pulled to; null where it has. */
    static @Nullable String whyNot(Offer offer, Catalog version) {
        Tiers tiers = offer.tiers();
        if (tiers == null) {
            return "it has no steps";
        }
        if (!offer.trigger().onDeals()) {
            return "it pays on events";
        }
        if (tiers.every() == null || tiers.every() == Period.TERM) {
            return "its steps do not count over a fiscal period";
        }
        if (tiers.target() != null) {
            return "its steps are percents of a target";
        }
        String counts = tiers.counts();
        if (counts != null && version.metrics().containsKey(counts) || tiers.basedOnLastPeriod()) {
            return "its steps count a metric, or what the last period reached";
        }
        return tiers.per().isEmpty() ? null : "it counts by " + String.join(", ", tiers.per()) + " apart";
    }

    /** What is pulled, of the deals that may be. */
    AssumedDeals.Pulled of(BitSet free) {
        int[] candidates = version.candidates();
        int[] rows = Merged.firsts(version, Selection.of(version, candidates, 0, candidates.length));
        Map<Integer, List<Integer>> byPayee = new TreeMap<>();
        for (int row : rows) {
            long value = version.measure(counted, row);
            if (value != Fixed4.BLANK) {
                byPayee.computeIfAbsent(version.scope.payee().at(row), any -> new ArrayList<>())
                        .add(row);
            }
        }
        long partners = byPayee.values().stream().filter(own -> pull(own, free)).count();
        return new AssumedDeals.Pulled(moves, partners);
    }

    /** Goes through the periods of one payee, whose rows stand by day; whether it pulls anything. */
    private boolean pull(List<Integer> rows, BitSet free) {
        BitSet gone = new BitSet();
        int before = moves.size();
        int at = 0;
        while (at < rows.size()) {
            int period = version.context.periods.index(every, day(rows.get(at)));
            long count = 0;
            while (at < rows.size() && version.context.periods.index(every, day(rows.get(at))) == period) {
                boolean counts = !gone.get(at) && holds(day(rows.get(at)));
                count = counts ? Math.addExact(count, value(rows.get(at))) : count;
                at++;
            }
            long missing = missing(count);
            if (missing > 0) {
                pull(rows, at, end(period), missing, free, gone);
            }
        }
        return moves.size() > before;
    }

    private boolean holds(int day) {
        return version.window.holds(java.time.LocalDate.ofEpochDay(day));
    }

    private int end(int period) {
        return Math.min(version.context.periods.calendar().last(every, period), (int)
                version.window.to().toEpochDay());
    }

    /** What is missing to the next step, where it is little; else 0. */
    private long missing(long count) {
        for (Step step : tiers.steps()) {
            long from = Fixed4.of(step.from());
            boolean reached = tiers.edgeAbove() ? count > from : count >= from;
            if (!reached) {
                long needed = Math.addExact(from - count, tiers.edgeAbove() ? 1 : 0);
                BigDecimal most = pull.within().multiply(BigDecimal.valueOf(from));
                return count > 0 && BigDecimal.valueOf(needed).compareTo(most) <= 0 ? needed : 0;
            }
        }
        return 0;
    }

    /** Takes the next deals, the earliest first, until nothing is missing; none where they do not suffice. */
    private void pull(List<Integer> rows, int from, int end, long missing, BitSet free, BitSet gone) {
        int last = pull.from().after(end);
        List<Integer> taken = new ArrayList<>();
        long left = missing;
        for (int i = from; i < rows.size() && left > 0 && day(rows.get(i)) <= last; i++) {
            int row = rows.get(i);
            if (day(row) > end && !gone.get(i) && value(row) > 0 && movable(row, end, free)) {
                taken.add(i);
                left -= value(row);
            }
        }
        if (left > 0) {
            return;
        }
        for (int i : taken) {
            gone.set(i);
            int deal = version.scope.domain().dealRow(rows.get(i));
            free.clear(deal);
            moves.add(new AssumedDeals.Move(deal, end, version.dateColumn()));
        }
    }

    /** A deal can't close before it began. */
    private boolean movable(int row, int end, BitSet free) {
        return free.get(version.scope.domain().dealRow(row)) && begun(created, row, end) && begun(registered, row, end);
    }

    private static boolean begun(Days days, int row, int end) {
        int day = days.at(row);
        return day == DateColumn.BLANK || day <= end;
    }

    private int day(int row) {
        return version.scope.days().at(row);
    }

    private long value(int row) {
        return version.measure(counted, row);
    }
}
