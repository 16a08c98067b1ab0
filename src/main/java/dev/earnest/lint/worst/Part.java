package dev.earnest.lint.worst;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Space;
import java.util.Set;

/** One offer whose payout for a deal can be worked out from its amount. */
record Part(Offer offer, Space space) {
    private static final Set<String> MEASURES = Set.of("amount", "list_amount", "arr", "mrr", "count");

    /** Whether what it pays can be told from the deal's amount and margin. */
    static boolean isKnown(Offer offer, Catalog catalog) {
        boolean ordinary =
                Version.isActive(offer) && offer.trigger().onDeals() && offer.paysTo() instanceof PaysTo.Partner;
        String budget = offer.budget();
        boolean fund = budget != null && catalog.budgets().get(budget) instanceof Budget.Fund;
        return ordinary && !fund && isKnown(offer.earn().form(), offer.earn().of(), catalog);
    }

    private static boolean isKnown(Form form, String of, Catalog catalog) {
        boolean margin = of.equals("margin") && catalog.economics().grossMargin() != null;
        if (form instanceof Form.Each each) {
            return of.equals("count") && each.block() == null;
        }
        if (form instanceof Tiers tiers) {
            boolean units = tiers.steps().stream().map(Step::each).anyMatch(java.util.Objects::nonNull);
            boolean alone =
                    tiers.every() != null || tiers.target() == null && tiers.counts() == null && !tiers.interpolate();
            return alone && (units ? of.equals("count") : MEASURES.contains(of) && !of.equals("count") || margin);
        }
        return form instanceof Form.Pay || MEASURES.contains(of) || margin;
    }

    /** Whether it counts over a period, so that its rate on one deal depends on others. */
    boolean accumulates() {
        return Version.period(offer) != null;
    }
}
