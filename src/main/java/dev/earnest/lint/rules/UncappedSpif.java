package dev.earnest.lint.rules;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.OfferType;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Severity;

/** A special incentive that a partner can earn any number of times. */
public final class UncappedSpif implements OfferRule {
    private static final About ABOUT = About.of(
            "uncapped-spif", Severity.WARNING, Area.GOVERNANCE, "nothing ends how often a partner earns a spif");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        if (offer.type() != OfferType.SPIF || !isMinded(offer) || isCapped(offer, version)) {
            return;
        }
        findings.add(
                        Version.place(offer).key("type"),
                        "`" + offer.id() + "` is a spif that a partner can earn any number of times")
                .help("add a limit, such as `limits: [{max: 5_000, per: partner, every: quarter}]`, or a `budget:`");
    }

    /** What grows with the deal and is capped nowhere is told as uncapped already. */
    private static boolean isMinded(Offer offer) {
        return offer.earn().form() instanceof Form.Pay
                || offer.limits().stream()
                        .anyMatch(limit -> limit instanceof Limit.DealMax || limit instanceof Limit.DealMaxColumn);
    }

    private static boolean isCapped(Offer offer, Version version) {
        boolean limited = offer.limits().stream()
                .anyMatch(limit -> limit instanceof Limit.PartnerMax
                        || limit instanceof Limit.PartnerCount
                        || limit instanceof Limit.OfferMax);
        boolean counted = offer.when().all().stream()
                .anyMatch(each ->
                        each instanceof Condition.Nth nth && nth.counts().upper() != null);
        return limited || counted || endsWithBudget(offer, version);
    }

    private static boolean endsWithBudget(Offer offer, Version version) {
        if (offer.budget() == null) {
            return false;
        }
        Budget budget = version.catalog().budgets().get(offer.budget());
        boolean flagged = budget instanceof Budget.Pool pool && pool.whenSpent() == Budget.WhenSpent.FLAG
                || budget instanceof Budget.Wallet wallet && wallet.whenSpent() == Budget.WhenSpent.FLAG;
        return budget != null && !flagged;
    }
}
