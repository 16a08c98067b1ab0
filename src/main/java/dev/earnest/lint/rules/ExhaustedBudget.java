package dev.earnest.lint.rules;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.History;
import dev.earnest.lint.HistoryRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.util.List;

/** A budget that the history would have spent before its period was over. */
public final class ExhaustedBudget implements HistoryRule {
    private static final About ABOUT = About.of(
            "exhausted-budget",
            Severity.INFO,
            Area.HISTORY,
            "the history asks more of a budget than there is, so deals go unpaid");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, History history, Findings findings) {
        Catalog catalog = version.catalog();
        for (Budget budget : catalog.budgets().values()) {
            List<History.Exhaustion> all = history.exhausted(catalog, budget.id());
            if (all.isEmpty()) {
                continue;
            }
            History.Exhaustion first = all.get(0);
            findings.add(
                            Place.ROOT.key("budgets").key(budget.id()),
                            "`" + budget.id() + "` does not last: in " + first.period() + " "
                                    + (isShared(budget) ? "every line is cut" : "it is spent on " + first.day())
                                    + (all.size() == 1 ? "" : ", the first of " + all.size() + " such periods"))
                    .onKey()
                    .note("not paid for want of it in " + first.period() + ": " + Figures.number(first.cut()) + " "
                            + catalog.currency().code() + " of " + first.partners()
                            + (first.partners() == 1 ? " partner" : " partners"))
                    .help("raise it, or tell partners that it may run out");
        }
    }

    /** Whether all lines of a period are cut by the same ratio. */
    private static boolean isShared(Budget budget) {
        return budget instanceof Budget.Pool pool && pool.whenSpent() == Budget.WhenSpent.PRORATE
                || budget instanceof Budget.Wallet wallet && wallet.whenSpent() == Budget.WhenSpent.PRORATE;
    }
}
