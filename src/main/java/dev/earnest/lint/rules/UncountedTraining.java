package dev.earnest.lint.rules;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.OfferType;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Severity;

/** Certificates or courses that a partner can be paid for any number of times. */
public final class UncountedTraining implements OfferRule {
    private static final About ABOUT = About.of(
            "uncounted-training",
            Severity.WARNING,
            Area.GOVERNANCE,
            "certificates or courses are paid any number of times");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        boolean training = offer.type() == OfferType.CERTIFICATION || offer.type() == OfferType.TRAINING;
        if (!training || isCounted(offer)) {
            return;
        }
        findings.add(
                        Version.place(offer).key("type"),
                        "`" + offer.id() + "` pays for `" + offer.type().word() + "` any number of times")
                .help("add a limit, such as `limits: [{count: 4, per: partner, every: year}]`");
    }

    /** By a count, by `nth`, or by what a partner can have in all. */
    private static boolean isCounted(Offer offer) {
        return offer.limits().stream()
                        .anyMatch(limit -> limit instanceof Limit.PartnerCount || limit instanceof Limit.PartnerMax)
                || offer.when().all().stream().anyMatch(UncountedTraining::ends);
    }

    private static boolean ends(Condition condition) {
        return condition instanceof Condition.Nth nth && nth.counts().upper() != null;
    }
}
