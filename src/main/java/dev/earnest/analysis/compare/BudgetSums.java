package dev.earnest.analysis.compare;

import dev.earnest.analysis.compare.CompareFigures.BudgetSide;
import dev.earnest.payout.BudgetUse;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was used of one program's budgets by id and period; funds and wallets summed over partners. */
record BudgetSums(Map<Key, BudgetSide> sides) implements Serializable {

    BudgetSums {
        sides = Map.copyOf(sides);
    }

    /** @param period as printed; empty for a fund */
    record Key(String id, String period) implements Serializable {}

    static BudgetSums of(List<BudgetUse> uses) {
        Map<Key, BudgetSide> sides = new HashMap<>();
        for (BudgetUse use : uses) {
            BudgetSide one = new BudgetSide(
                    use.partner() == null ? 0 : 1,
                    use.amount(),
                    use.asked(),
                    use.spent(),
                    Math.max(0, Math.subtractExact(use.asked(), use.amount())));
            sides.merge(new Key(use.budget(), use.period()), one, BudgetSums::both);
        }
        return new BudgetSums(sides);
    }

    /** Those of these partners and of others. */
    BudgetSums plus(BudgetSums other) {
        Map<Key, BudgetSide> all = new HashMap<>(sides);
        other.sides.forEach((key, side) -> all.merge(key, side, BudgetSums::both));
        return new BudgetSums(all);
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
