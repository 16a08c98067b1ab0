package dev.earnest.lint.rules;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.Version;
import dev.earnest.lint.VersionRule;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;

/** Money set aside that nothing spends. */
public final class UnusedBudget implements VersionRule {
    private static final About ABOUT =
            About.of("unused-budget", Severity.WARNING, Area.COST, "a budget or fund that no offer spends");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, Findings findings) {
        Catalog catalog = version.catalog();
        for (String id : catalog.budgets().keySet()) {
            boolean used = catalog.offers().values().stream()
                    .anyMatch(offer -> Version.isActive(offer) && id.equals(offer.budget()));
            if (!used) {
                boolean fund = catalog.budgets().get(id) instanceof Budget.Fund;
                findings.add(
                                Place.ROOT.key("budgets").key(id),
                                "no active offer spends the " + (fund ? "fund" : "budget") + " `" + id + "`")
                        .onKey()
                        .note(
                                fund
                                        ? "partners accrue it, and what they accrue lapses or stays"
                                        : "its money stays, and no offer is held by it")
                        .help("write `budget: " + id + "` in the offers that are to spend it, or delete it");
            }
        }
    }
}
