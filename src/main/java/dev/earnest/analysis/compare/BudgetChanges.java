package dev.earnest.analysis.compare;

import dev.earnest.analysis.compare.CompareFigures.BudgetChange;
import dev.earnest.analysis.compare.CompareFigures.BudgetSide;
import dev.earnest.payout.BudgetUse;
import dev.earnest.payout.Payouts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Budgets under two programs, by id and period; funds and wallets summed over partners. */
final class BudgetChanges {
    private BudgetChanges() {}

    private record Key(String id, String period) {}

    static List<BudgetChange> of(Payouts base, Payouts next) {
        Map<Key, BudgetSide> ofBase = sides(base);
        Map<Key, BudgetSide> ofNext = sides(next);
        Set<Key> keys = new LinkedHashSet<>(ofNext.keySet());
        keys.addAll(ofBase.keySet());
        List<BudgetChange> changes = new ArrayList<>();
        for (Key key : keys) {
            changes.add(new BudgetChange(key.id(), key.period(), ofBase.get(key), ofNext.get(key)));
        }
        return changes;
    }

    private static Map<Key, BudgetSide> sides(Payouts payouts) {
        Map<Key, BudgetSide> sides = new LinkedHashMap<>();
        for (BudgetUse use : payouts.budgets()) {
            BudgetSide one = new BudgetSide(
                    use.partner() == null ? 0 : 1,
                    use.amount(),
                    use.asked(),
                    use.spent(),
                    Math.max(0, Math.subtractExact(use.asked(), use.amount())));
            sides.merge(new Key(use.budget(), use.period()), one, BudgetChanges::both);
        }
        return sides;
    }

    private static BudgetSide both(BudgetSide one, BudgetSide other) {
        return new BudgetSide(
                one.partners() + other.partners(),
                Math.addExact(one.amount(), other.amount()),
                Math.addExact(one.asked(), other.asked()),
                Math.addExact(one.spent(), other.spent()),
                Math.addExact(one.shortfall(), other.shortfall()));
    }
}
