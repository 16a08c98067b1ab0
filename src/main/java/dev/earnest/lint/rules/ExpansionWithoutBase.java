package dev.earnest.lint.rules;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.OfferType;
import dev.earnest.catalog.Phase;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Severity;

/** More of the same customer, where nothing asks what the customer has. */
public final class ExpansionWithoutBase implements OfferRule {
    private static final About ABOUT = About.of(
            "expansion-without-base",
            Severity.WARNING,
            Area.GOVERNANCE,
            "an upsell, cross-sell or attach does not ask what the customer has already");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        if (offer.type().phase() != Phase.EXPANSION
                || offer.when().all().stream().anyMatch(ExpansionWithoutBase::asks)) {
            return;
        }
        boolean attach = offer.type() == OfferType.ATTACH;
        findings.add(
                        Version.place(offer).key("type"),
                        "`" + offer.id() + "` is `" + offer.type().word()
                                + "`, and pays whatever the customer has already")
                .help(
                        attach
                                ? "say what it goes with, such as `when: {attached_to: {product: [guard], within: 90 days}}`"
                                : "say what the customer has, such as `when: {owns: [guard]}`");
    }

    private static boolean asks(Condition condition) {
        boolean owns =
                condition.field().endsWith("owns") && condition instanceof Condition.Among among && !among.negated();
        return owns || condition instanceof Condition.AttachedTo;
    }
}
