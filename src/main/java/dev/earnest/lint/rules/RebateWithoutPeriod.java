package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.OfferType;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Severity;

/** A rebate that looks at each deal alone. */
public final class RebateWithoutPeriod implements OfferRule {
    private static final About ABOUT = About.of(
            "rebate-without-period",
            Severity.WARNING,
            Area.GOVERNANCE,
            "a rebate adds nothing up over a period, so it rewards no volume");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        boolean rebate = offer.type() == OfferType.REBATE || offer.type() == OfferType.GROWTH_REBATE;
        if (!rebate || Version.period(offer) != null) {
            return;
        }
        findings.add(
                        Version.place(offer).key("type"),
                        "`" + offer.id() + "` is a `" + offer.type().word() + "`, and adds nothing up over a period")
                .help("give it tiers, such as `tiers: {method: marginal, every: quarter, steps: […]}`, or call it"
                        + " `type: commission`, if each deal is to be paid alone");
    }
}
