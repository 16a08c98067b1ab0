package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.OfferType;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Severity;

/** Marketing money that no budget or fund holds. */
public final class UnbudgetedMarketing implements OfferRule {
    private static final About ABOUT = About.of(
            "unbudgeted-marketing",
            Severity.WARNING,
            Area.GOVERNANCE,
            "an offer of marketing money draws on no budget or fund");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        boolean marketing = offer.type() == OfferType.MDF || offer.type() == OfferType.CO_SELL;
        if (!marketing || offer.budget() != null) {
            return;
        }
        findings.add(
                        Version.place(offer).key("type"),
                        "`" + offer.id() + "` is `" + offer.type().word() + "`, and draws on no budget or fund")
                .help(
                        "declare one, such as `budgets: {co-op: {accrue: {rate: 2%, of: amount}, every: quarter, use_within: 2 quarters}}`,"
                                + " and add `budget: co-op`");
    }
}
