package dev.earnest.lint.rules;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.figure.Earnings;
import dev.earnest.lint.figure.Figure;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A budget that cannot pay even one fixed sum in full. */
public final class BudgetBelowPayment implements OfferRule {
    private static final About ABOUT = About.of(
            "budget-below-payment",
            Severity.WARNING,
            Area.UNITS,
            "a budget is smaller than a single payment of an offer that spends it");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Figure least = Earnings.leastSum(offer);
        String id = offer.budget();
        Budget budget = id == null ? null : version.catalog().budgets().get(id);
        BigDecimal amount = budget == null ? null : amount(budget);
        if (least == null || amount == null || version.catalog().attribution() != null) {
            return;
        }
        if (amount.compareTo(most(offer, least.value())) < 0) {
            findings.add(
                            Place.ROOT.key("budgets").key(String.valueOf(id)).key("amount"),
                            "`" + offer.id() + "` pays " + Figures.number(least.value()) + " at least, but `" + id
                                    + "` has " + Figures.number(amount) + " for each " + budgetPeriod(budget))
                    .near(least.place(), "is more than the whole budget")
                    .help("raise `amount`, or lower `pay`");
        }
    }

    /** A sum that a limit per deal cuts first needs no more than that. */
    private static BigDecimal most(Offer offer, BigDecimal sum) {
        BigDecimal left = sum;
        for (Limit limit : offer.limits()) {
            if (limit instanceof Limit.DealMax max) {
                left = left.min(max.money());
            } else if (limit instanceof Limit.PartnerMax max) {
                left = left.min(max.money());
            } else if (limit instanceof Limit.OfferMax max) {
                left = left.min(max.money());
            } else if (limit instanceof Limit.DealMaxShare || limit instanceof Limit.DealMaxColumn) {
                return BigDecimal.ZERO;
            }
        }
        return left;
    }

    private static String budgetPeriod(@Nullable Budget budget) {
        return budget == null ? "period" : budget.every().word();
    }

    private static @Nullable BigDecimal amount(Budget budget) {
        if (budget instanceof Budget.Pool pool) {
            return pool.whenSpent() == Budget.WhenSpent.FLAG ? null : pool.amount();
        }
        boolean cuts = budget instanceof Budget.Wallet wallet && wallet.whenSpent() != Budget.WhenSpent.FLAG;
        return cuts ? ((Budget.Wallet) budget).amount() : null;
    }
}
