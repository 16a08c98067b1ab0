package dev.earnest.lint.rules;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Axis;
import dev.earnest.lint.space.Constraint;
import dev.earnest.lint.space.Interval;
import dev.earnest.lint.space.NumberSet;
import dev.earnest.problem.Severity;
import java.util.List;

/** An offer whose payout grows with the deal and that nothing stops. */
public final class UncappedOffer implements OfferRule {
    private static final About ABOUT = About.of(
            "uncapped-offer",
            Severity.WARNING,
            Area.COST,
            "an offer grows with the size of the deal, and neither a limit nor a budget ends it");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        if (!grows(offer) || isCapped(offer, version) || isBounded(offer, version)) {
            return;
        }
        findings.add(
                        Version.place(offer).key("earn"),
                        "`" + offer.id() + "` pays without end: it grows with `"
                                + offer.earn().of() + "`, and has neither a limit nor a budget")
                .onKey()
                .help(
                        "add a limit, such as `limits: [{max: 25_000, per: deal}]` or `{max: 50_000, per: partner, every: quarter}`,"
                                + " or a `budget:`");
    }

    /** Whether a larger deal pays more, without end. */
    private static boolean grows(Offer offer) {
        Form form = offer.earn().form();
        if (form instanceof Form.Pay || offer.earn().of().equals("count")) {
            return false;
        }
        if (form instanceof Tiers tiers) {
            Step last = tiers.steps().get(tiers.steps().size() - 1);
            return last.perUnit().signum() > 0;
        }
        return true;
    }

    private static boolean isCapped(Offer offer, Version version) {
        for (Limit limit : offer.limits()) {
            boolean caps = limit instanceof Limit.DealMax
                    || limit instanceof Limit.DealMaxColumn
                    || limit instanceof Limit.PartnerMax
                    || limit instanceof Limit.OfferMax;
            if (caps) {
                return true;
            }
        }
        Budget budget =
                offer.budget() == null ? null : version.catalog().budgets().get(offer.budget());
        boolean flagged = budget instanceof Budget.Pool pool && pool.whenSpent() == Budget.WhenSpent.FLAG
                || budget instanceof Budget.Wallet wallet && wallet.whenSpent() == Budget.WhenSpent.FLAG;
        return budget != null && !flagged;
    }

    /** Whether its conditions bound the size of the deal, and it counts each deal alone. */
    private static boolean isBounded(Offer offer, Version version) {
        if (Version.period(offer) != null) {
            return false;
        }
        return version.space(offer).boxes().stream()
                .allMatch(box -> box.constraints().stream().anyMatch(constraint -> bounds(constraint, offer)));
    }

    private static boolean bounds(Constraint constraint, Offer offer) {
        Axis axis = constraint.axis();
        boolean same = !axis.ofPartner() && axis.field().equals(offer.earn().of());
        if (!same || !(constraint.values() instanceof NumberSet set)) {
            return false;
        }
        List<Interval> intervals = set.intervals();
        return !intervals.isEmpty() && intervals.get(intervals.size() - 1).upper() != null;
    }
}
