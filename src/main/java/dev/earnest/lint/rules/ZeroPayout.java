package dev.earnest.lint.rules;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An offer whose rate, sum, limit or budget is 0. */
public final class ZeroPayout implements OfferRule {
    private static final About ABOUT = About.of(
            "zero-payout", Severity.ERROR, Area.DEAD, "a rate, sum, limit or budget of 0 lets an offer pay nothing");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        budget(offer, version, findings);
        if (offer.limits().stream().anyMatch(Limit.Guarantee.class::isInstance)) {
            offerLimits(offer, version, findings);
            return; // a guarantee tops up whatever comes before it
        }
        Place earn = Version.place(offer).key("earn");
        Tiers tiers = offer.tiers();
        Lookup lookup = Tables.of(offer);
        if (tiers != null && tiers.steps().stream().noneMatch(ZeroPayout::pays)) {
            findings.add(earn.key("tiers").key("steps"), "`" + offer.id() + "` never pays: no step pays anything")
                    .onKey()
                    .help("give a step a `rate`, `each` or `pay` above 0");
        } else if (lookup != null && !pays(lookup)) {
            String key = Tables.place(offer).path();
            key = key.substring(key.lastIndexOf('.') + 1);
            findings.add(Tables.place(offer), "`" + offer.id() + "` never pays: its `" + key + "` is 0")
                    .onKey()
                    .help("write what it pays, or set `status: retired`");
        }
        limits(offer, version, findings);
    }

    private static boolean pays(Step step) {
        return step.perUnit().signum() > 0 || step.pay() != null && step.pay().signum() > 0;
    }

    private static boolean pays(@Nullable Lookup lookup) {
        if (lookup instanceof Lookup.By by) {
            return by.rows().stream().anyMatch(row -> pays(row.then())) || pays(by.otherwise());
        }
        return lookup instanceof Lookup.Fixed fixed && fixed.value().signum() > 0;
    }

    private static boolean isZero(BigDecimal money, Version version) {
        return version.catalog()
                        .rounding()
                        .toMinor(money, version.catalog().currency().digits())
                == 0;
    }

    private static void limits(Offer offer, Version version, Findings findings) {
        for (int i = 0; i < offer.limits().size(); i++) {
            Limit limit = offer.limits().get(i);
            boolean zero = limit instanceof Limit.DealMax deal && isZero(deal.money(), version)
                    || limit instanceof Limit.DealMaxShare share
                            && share.share().fraction().signum() == 0
                    || limit instanceof Limit.PartnerMax partner && isZero(partner.money(), version)
                    || limit instanceof Limit.OfferMax all && isZero(all.money(), version);
            if (zero) {
                limit(offer, i, findings);
            }
        }
    }

    private static void offerLimits(Offer offer, Version version, Findings findings) {
        for (int i = 0; i < offer.limits().size(); i++) {
            if (offer.limits().get(i) instanceof Limit.OfferMax max && isZero(max.money(), version)) {
                limit(offer, i, findings);
            }
        }
    }

    private static void limit(Offer offer, int index, Findings findings) {
        findings.add(
                        Version.place(offer).key("limits").item(index),
                        "`" + offer.id() + "` never pays: it has a limit of 0")
                .help("raise the limit, or set `status: retired`");
    }

    private static void budget(Offer offer, Version version, Findings findings) {
        String id = offer.budget();
        Budget budget = id == null ? null : version.catalog().budgets().get(id);
        BigDecimal amount = budget instanceof Budget.Pool pool && pool.whenSpent() != Budget.WhenSpent.FLAG
                ? pool.amount()
                : budget instanceof Budget.Wallet wallet && wallet.whenSpent() != Budget.WhenSpent.FLAG
                        ? wallet.amount()
                        : null;
        if (id != null
                && budget != null
                && amount != null
                && isZero(amount, version)
                && version.spaces().inOneVersion(budget)) {
            findings.add(
                            Version.place(offer).key("budget"),
                            "`" + offer.id() + "` never pays: its budget `" + id + "` is 0")
                    .near(Place.ROOT.key("budgets").key(id).key("amount"), "nothing to spend")
                    .help("give the budget an amount, or take the offer off it");
        }
    }
}
