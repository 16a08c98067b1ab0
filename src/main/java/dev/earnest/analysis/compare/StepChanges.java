package dev.earnest.analysis.compare;

import dev.earnest.analysis.compare.CompareFigures.StepChange;
import dev.earnest.catalog.Metric;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells how many partners reach another step of one offer under the new program. */
final class StepChanges {
    private final String offer;
    private final Tiers base;
    private final Tiers next;
    private final Map<String, Metric> metrics;

    private StepChanges(String offer, Tiers base, Tiers next, Map<String, Metric> metrics) {
        this.offer = offer;
        this.base = base;
        this.next = next;
        this.metrics = metrics;
    }

    /**
     * Pairs of steps that differ, in their order.
     *
     * @param base the offer as the latest version of the base has it; null where it has none
     * @param next likewise
     * @param metrics that may be counted
     */
    static List<StepChange> of(
            String id, @Nullable Offer base, @Nullable Offer next, Map<String, Metric> metrics, StepSums sums) {
        Tiers ofBase = StepTrack.tiers(base);
        Tiers ofNext = StepTrack.tiers(next);
        return ofBase == null || ofNext == null
                ? List.of()
                : new StepChanges(id, ofBase, ofNext, metrics).changes(sums);
    }

    private List<StepChange> changes(StepSums sums) {
        Map<List<Integer>, Crossing> crossings = new TreeMap<>(StepChanges::inOrder);
        for (int i = 0; i < sums.size(); i++) {
            if (!sameStep(sums.baseStep[i], sums.nextStep[i])) {
                crossings
                        .computeIfAbsent(List.of(sums.baseStep[i], sums.nextStep[i]), any -> new Crossing())
                        .add(sums.partner[i], sums.basePaid[i], sums.nextPaid[i]);
            }
        }
        List<StepChange> changes = new ArrayList<>();
        crossings.forEach((steps, crossing) -> changes.add(change(crossing, steps.get(0), steps.get(1))));
        return changes;
    }

    private static int inOrder(List<Integer> one, List<Integer> other) {
        int from = Integer.compare(one.get(0), other.get(0));
        return from != 0 ? from : Integer.compare(one.get(1), other.get(1));
    }

    /** With as many steps, by their number; with other steps, by where they start. */
    private boolean sameStep(int from, int to) {
        List<Step> before = base.steps();
        List<Step> after = next.steps();
        if (from == 0 || to == 0 || before.size() == after.size() || from > before.size() || to > after.size()) {
            return from == to;
        }
        return before.get(from - 1).from().compareTo(after.get(to - 1).from()) == 0;
    }

    private StepChange change(Crossing crossing, int from, int to) {
        Tiers tiers = to > from ? next : base;
        int higher = Math.min(Math.max(from, to), tiers.steps().size()) - 1;
        BigDecimal at = tiers.steps().get(higher).from();
        return new StepChange(
                offer,
                next.method() == Tiers.Method.RETROACTIVE,
                from,
                to,
                at,
                percent(tiers),
                crossing.partners.cardinality(),
                crossing.periods,
                crossing.base,
                crossing.next);
    }

    private boolean percent(Tiers tiers) {
        Metric metric = tiers.counts() == null ? null : metrics.get(tiers.counts());
        return tiers.target() != null || (metric != null && metric.outOf() != null);
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
    }
}
