package dev.earnest.lint.rules;

import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.figure.Boosted;
import dev.earnest.lint.figure.Earnings;
import dev.earnest.lint.figure.Figure;
import dev.earnest.lint.space.Search;
import dev.earnest.lint.space.Witness;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/** A rate, with its boosts, above 100%, or a step whose sum is more than its threshold. */
public final class PayoutAboveDeal implements OfferRule {
    private static final About ABOUT = About.of(
            "payout-above-deal",
            Severity.WARNING,
            Area.COST,
            "an offer pays more than the deal, or the count at its step, is worth");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        if (!MONEY.contains(offer.earn().of())) {
            return;
        }
        if (!limited(offer)) {
            for (Figure rate : Figure.rates(offer)) {
                rate(offer, rate, version, findings);
            }
        }
        Tiers tiers = offer.tiers();
        if (tiers != null && tiers.target() == null && tiers.counts() == null) {
            steps(offer, tiers, findings);
        }
    }

    private static final Set<String> MONEY = Set.of("amount", "list_amount", "margin", "arr");

    /** By itself, and with boosts where it is not of a table, whose rows could exclude them. */
    private static void rate(Offer offer, Figure rate, Version version, Findings findings) {
        BigDecimal alone = rate.value().multiply(Earnings.leastBoost(offer));
        boolean table = offer.earn().form() instanceof Form.Share share && share.rate() instanceof Lookup.By;
        BigDecimal most = table ? alone : alone.multiply(Earnings.mostBoost(offer));
        if (most.compareTo(BigDecimal.ONE) <= 0) {
            return;
        }
        Boosted boosted =
                alone.compareTo(BigDecimal.ONE) > 0 ? Boosted.none(offer, version) : Boosted.of(offer, version);
        BigDecimal share = alone.multiply(boosted.times());
        if (share.compareTo(BigDecimal.ONE) <= 0) {
            return;
        }
        Search search = version.witness(List.of(offer), boosted.space());
        Witness witness = search.witness();
        if (witness == null) {
            findings.undecided(rate.place(), "whether a deal earns " + Figures.percent(share) + ": " + search.why());
            return;
        }
        findings.add(
                        rate.place(),
                        "`" + offer.id() + "` can pay " + Figures.percent(share) + " of `"
                                + offer.earn().of() + "`")
                .note(Figures.percent(rate.value())
                        + (share.compareTo(rate.value()) == 0
                                ? " by itself"
                                : " x " + Figures.number(share.divide(rate.value(), 4, RoundingMode.HALF_UP))
                                        + " by boosts = " + Figures.percent(share)))
                .help("lower the rate or the boosts, or add `limits: [{max: 50%, of: amount, per: deal}]`")
                .claims(List.of(offer.id()), witness);
    }

    private static boolean limited(Offer offer) {
        return offer.limits().stream().anyMatch(Limit.DealMaxShare.class::isInstance);
    }

    private static BigDecimal capped(BigDecimal owed, Offer offer) {
        BigDecimal left = owed;
        for (Limit limit : offer.limits()) {
            if (limit instanceof Limit.PartnerMax max) {
                left = left.min(max.money());
            } else if (limit instanceof Limit.OfferMax max) {
                left = left.min(max.money());
            } else if (limit instanceof Limit.DealMax max && Version.period(offer) == null) {
                left = left.min(max.money());
            }
        }
        return left;
    }

    /** What is owed where a step begins, against the count there. */
    private static void steps(Offer offer, Tiers tiers, Findings findings) {
        BigDecimal owed = BigDecimal.ZERO;
        Step before = null;
        for (int i = 0; i < tiers.steps().size(); i++) {
            Step step = tiers.steps().get(i);
            BigDecimal pay = step.pay() == null ? BigDecimal.ZERO : step.pay();
            boolean marginal = tiers.method() == Tiers.Method.MARGINAL;
            BigDecimal slice = before == null
                    ? BigDecimal.ZERO
                    : before.perUnit().multiply(step.from().subtract(before.from()));
            owed = marginal
                    ? owed.add(slice).add(pay)
                    : step.perUnit().multiply(step.from()).add(pay);
            boolean bySum = pay.signum() > 0 && step.perUnit().compareTo(BigDecimal.ONE) <= 0;
            BigDecimal least = capped(owed.multiply(Earnings.leastBoost(offer)), offer);
            if (bySum && step.from().signum() > 0 && least.compareTo(step.from()) > 0) {
                findings.add(
                                Figure.steps(offer).item(i).key("pay"),
                                "`" + offer.id() + "` owes " + Figures.number(owed) + " at a count of "
                                        + Figures.number(step.from()))
                        .note("that is more than everything counted is worth")
                        .help("raise `from` or lower `pay`");
            }
            before = step;
        }
    }
}
