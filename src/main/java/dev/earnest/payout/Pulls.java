package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Clawback;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Response;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.deal.DateColumn;
import dev.earnest.money.Fixed4;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds partners that miss a step of an offer by little, and the deals with which they could make it. */
final class Pulls {
    private final OfferVersion version;
    private final Tiers tiers;
    private final Period every;
    private final Response.PullForward pull;
    private final Measure counted;
    private final @Nullable StepTable plain;
    private final List<Codes> apart;
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
        this.plain = tiers.target() == null ? new StepTable(tiers, version.digits()) : null;
        this.apart = tiers.per().stream()
                .map(version.scope.fields()::either)
                .map(this::codes)
                .toList();
        this.created = domain.days("created_date");
        this.registered = domain.days("registered_date");
    }

    private Codes codes(Feature feature) {
        return feature instanceof Codes words ? words : version.scope.blank();
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
        if (tiers.every() == null) {
            return "its steps look at each deal alone";
        }
        Clawback clawback = offer.clawback();
        if (looksBack(tiers) && clawback != null && clawback.take() == Clawback.Take.RECOUNT) {
            return "its targets come from counts that refunds change";
        }
        String counts = tiers.counts();
        return counts != null && version.metrics().containsKey(counts) || tiers.basedOnLastPeriod()
                ? "its steps count a metric, or what the last period reached"
                : null;
    }

    private static boolean looksBack(Tiers tiers) {
        return tiers.target() instanceof Target.LastPeriod || tiers.target() instanceof Target.LastYear;
    }

    /** What is pulled, of the deals that may be. */
    AssumedDeals.Pulled of(BitSet free) {
        int[] candidates = version.candidates();
        int[] rows = Merged.firsts(version, Selection.of(version, candidates, 0, candidates.length));
        Map<int[], List<Integer>> byCount = new TreeMap<>(Arrays::compare);
        for (int row : rows) {
            long value = version.measure(counted, row);
            if (value != Fixed4.BLANK) {
                byCount.computeIfAbsent(count(row), any -> new ArrayList<>()).add(row);
            }
        }
        Set<Integer> partners = new HashSet<>();
        byCount.forEach((count, own) -> {
            if (pull(own, free)) {
                partners.add(count[0]);
            }
        });
        return new AssumedDeals.Pulled(moves, partners.size());
    }

    /** Whose count a row belongs to: its payee's, and its values' where counts are kept apart. */
    private int[] count(int row) {
        int[] count = new int[apart.size() + 1];
        count[0] = version.scope.payee().at(row);
        for (int i = 0; i < apart.size(); i++) {
            count[i + 1] = apart.get(i).at(row);
        }
        return count;
    }

    /** Goes through the periods of one count, whose rows stand by day; whether it pulls anything. */
    private boolean pull(List<Integer> rows, BitSet free) {
        BitSet gone = new BitSet();
        History history = History.none();
        Target target = tiers.target();
        Goals goals = target == null ? null : new Goals(version, tiers, target, looksBack(tiers) ? history : null);
        int before = moves.size();
        int at = 0;
        while (at < rows.size()) {
            int period = period(day(rows.get(at)));
            long count = 0;
            for (; at < rows.size() && period(day(rows.get(at))) == period; at++) {
                long value = gone.get(at) ? 0 : value(rows.get(at));
                history.add(period, value);
                count = holds(day(rows.get(at))) ? Math.addExact(count, value) : count;
            }
            StepTable steps = steps(goals, rows.get(at - 1), period);
            long missing = steps == null ? 0 : missing(steps, count);
            if (missing > 0) {
                history.add(period, pull(rows, at, end(period), missing, free, gone));
            }
        }
        return moves.size() > before;
    }

    /** The steps of a period, by the target of its last deal; null where that has none. */
    private @Nullable StepTable steps(@Nullable Goals goals, int row, int period) {
        if (goals == null) {
            return plain;
        }
        StepTable.Goal goal = goals.of(row, History.ONE, period);
        return goal == null ? null : new StepTable(tiers, goal, version.digits());
    }

    /** The number of the period that holds a day; what lies behind the only term is none of it. */
    private int period(int day) {
        return every == Period.TERM
                ? (day <= version.window.to().toEpochDay() ? 0 : 1)
                : version.context.periods.index(every, day);
    }

    private boolean holds(int day) {
        return version.window.holds(java.time.LocalDate.ofEpochDay(day));
    }

    private int end(int period) {
        int last = (int) version.window.to().toEpochDay();
        return every == Period.TERM
                ? last
                : Math.min(version.context.periods.calendar().last(every, period), last);
    }

    /** What is missing to the next step, where it is little; else 0. */
    private long missing(StepTable steps, long count) {
        int next = count <= 0 ? tiers.steps().size() : steps.step(count) + 1;
        if (next >= tiers.steps().size()) {
            return 0;
        }
        long reach = steps.reach(next);
        BigDecimal from = BigDecimal.valueOf(tiers.edgeAbove() ? reach - 1 : reach);
        long needed = Math.subtractExact(reach, count);
        return BigDecimal.valueOf(needed).compareTo(pull.within().multiply(from)) <= 0 ? needed : 0;
    }

    /** Takes the next deals, the earliest first, until nothing is missing; none where they do not suffice. Gives what they count. */
    private long pull(List<Integer> rows, int from, int end, long missing, BitSet free, BitSet gone) {
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
            return 0;
        }
        for (int i : taken) {
            gone.set(i);
            int deal = version.scope.domain().dealRow(rows.get(i));
            free.clear(deal);
            moves.add(new AssumedDeals.Move(deal, end, version.dateColumn()));
        }
        return Math.subtractExact(missing, left);
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
