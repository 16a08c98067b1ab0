package dev.earnest.analysis.compare;

import dev.earnest.analysis.compare.CompareFigures.BudgetChange;
import dev.earnest.catalog.Timeline;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells budgets under two programs, by id and period: those of the new one first. */
final class BudgetChanges {
    private BudgetChanges() {}

    static List<BudgetChange> of(Timeline base, BudgetSums ofBase, Timeline next, BudgetSums ofNext) {
        Set<BudgetSums.Key> keys = new LinkedHashSet<>(inOrder(next, ofNext));
        keys.addAll(inOrder(base, ofBase));
        return keys.stream()
                .map(key -> new BudgetChange(
                        key.id(),
                        key.period(),
                        ofBase.sides().get(key),
                        ofNext.sides().get(key)))
                .toList();
    }

    /** In the program's order, a budget's periods in the order of time. */
    private static List<BudgetSums.Key> inOrder(Timeline timeline, BudgetSums sums) {
        List<String> ids = timeline.budgetIds();
        return sums.sides().keySet().stream()
                .sorted(Comparator.<BudgetSums.Key>comparingInt(key -> ids.indexOf(key.id()))
                        .thenComparing(BudgetSums.Key::period))
                .toList();
    }
}
