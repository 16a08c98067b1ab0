package dev.earnest.analysis.compare;

import dev.earnest.analysis.PairNumbers;
import dev.earnest.analysis.compare.CompareFigures.StepChange;
import dev.earnest.catalog.FiscalCalendar;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.payout.LedgerCursor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The steps that partners reach in each period by one offer under both programs; mutable, for one thread. */
final class StepTrack {
    private final String offer;
    private final @Nullable Tiers base;
    private final @Nullable Tiers next;
    private final FiscalCalendar calendar;
    private final Map<String, Metric> metrics;
    private final boolean watched;
    private final PairNumbers periods = new PairNumbers();
    private int[] baseStep = new int[16];
    private int[] nextStep = new int[16];
    private long[] basePaid = new long[16];
    private long[] nextPaid = new long[16];
    private int day = Integer.MIN_VALUE;
    private int index;

    /** @param base the offer as the latest version of the base has it; null where it has none  @param next likewise  @param metrics that may be counted */
    StepTrack(
            String id,
            @Nullable Offer base,
            @Nullable Offer next,
            FiscalCalendar calendar,
            Map<String, Metric> metrics) {
        this.metrics = metrics;
        this.offer = id;
        this.base = tiers(base);
        this.next = tiers(next);
        this.calendar = calendar;
        this.watched = this.base != null && this.next != null && this.base.every() == this.next.every();
    }

    private static @Nullable Tiers tiers(@Nullable Offer offer) {
        return offer != null && offer.earn().form() instanceof Tiers tiers && tiers.every() != null ? tiers : null;
    }

    /** Notes the step of a line; the highest of a period counts. */
    void add(LedgerCursor line, boolean ofBase) {
        if (!watched) {
            return;
        }
        int number = periods.of(line.partner(), period(line));
        if (number >= baseStep.length) {
            grow();
        }
        int[] steps = ofBase ? baseStep : nextStep;
        long[] paid = ofBase ? basePaid : nextPaid;
        steps[number] = Math.max(steps[number], line.step() + 1);
        paid[number] = Math.addExact(paid[number], line.paid());
    }

    private void grow() {
        baseStep = Arrays.copyOf(baseStep, baseStep.length * 2);
        nextStep = Arrays.copyOf(nextStep, baseStep.length);
        basePaid = Arrays.copyOf(basePaid, baseStep.length);
        nextPaid = Arrays.copyOf(nextPaid, baseStep.length);
    }

    private int period(LedgerCursor line) {
        Period every = java.util.Objects.requireNonNull(
                java.util.Objects.requireNonNull(base).every());
        if (every == Period.TERM) {
            return 0;
        }
        if (line.periodDay() != day) {
            day = line.periodDay();
            index = calendar.index(every, day);
        }
        return index;
    }

    /** Pairs of steps that differ, in their order. */
    List<StepChange> changes() {
        Map<List<Integer>, Crossing> crossings = new TreeMap<>(StepTrack::inOrder);
        for (int number = 0; number < periods.size(); number++) {
            if (!sameStep(baseStep[number], nextStep[number])) {
                crossings
                        .computeIfAbsent(List.of(baseStep[number], nextStep[number]), any -> new Crossing())
                        .add(periods.first(number), basePaid[number], nextPaid[number]);
            }
        }
        List<StepChange> changes = new ArrayList<>();
        crossings.forEach((steps, crossing) -> changes.add(crossing.change(this, steps)));
        return changes;
    }

    private static int inOrder(List<Integer> one, List<Integer> other) {
        int from = Integer.compare(one.get(0), other.get(0));
        return from != 0 ? from : Integer.compare(one.get(1), other.get(1));
    }

    private boolean percent(Tiers tiers) {
        Metric metric = tiers.counts() == null ? null : metrics.get(tiers.counts());
        return tiers.target() != null || (metric != null && metric.outOf() != null);
    }

    private boolean cliff() {
        return next != null && next.method() == Tiers.Method.RETROACTIVE;
    }

    /** With as many steps, by their number; with other steps, by where they start. */
    private boolean sameStep(int from, int to) {
        List<Step> before = java.util.Objects.requireNonNull(base).steps();
        List<Step> after = java.util.Objects.requireNonNull(next).steps();
        if (from == 0 || to == 0 || before.size() == after.size() || from > before.size() || to > after.size()) {
            return from == to;
        }
        return before.get(from - 1).from().compareTo(after.get(to - 1).from()) == 0;
    }

    /** Partners that go from one step to another. */
    private static final class Crossing {
        private final BitSet partners = new BitSet();
        private long periods;
        private long base;
        private long next;

        void add(int partner, long paidByBase, long paidByNext) {
            partners.set(partner);
            periods++;
            base = Math.addExact(base, paidByBase);
            next = Math.addExact(next, paidByNext);
        }

        StepChange change(StepTrack track, List<Integer> steps) {
            int from = steps.get(0);
            int to = steps.get(1);
            Tiers tiers = java.util.Objects.requireNonNull(to > from ? track.next : track.base);
            int higher = Math.min(Math.max(from, to), tiers.steps().size()) - 1;
            BigDecimal at = tiers.steps().get(higher).from();
            return new StepChange(
                    track.offer,
                    track.cliff(),
                    from,
                    to,
                    at,
                    track.percent(tiers),
                    partners.cardinality(),
                    periods,
                    base,
                    next);
        }
    }
}
