package dev.earnest.lint.rules;

import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.OfferType;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Severity;

/** Success of customers that is paid without a sign of it. */
public final class SuccessWithoutThreshold implements OfferRule {
    private static final About ABOUT = About.of(
            "success-without-threshold",
            Severity.WARNING,
            Area.GOVERNANCE,
            "success of customers is paid on deals, or on events of any value");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        if (offer.type() != OfferType.CUSTOMER_SUCCESS) {
            return;
        }
        if (offer.trigger().onDeals()) {
            findings.add(
                            Version.place(offer).key("type"),
                            "`" + offer.id() + "` pays for the success of customers on every deal it meets")
                    .help(
                            "pay on what shows success, such as `trigger: {event: adoption}` with `when: {value: {min: 70}}`");
        } else if (!hasThreshold(offer.when()) && offer.tiers() == null) {
            findings.add(
                            Version.place(offer).key("trigger"),
                            "`" + offer.id() + "` pays on every `"
                                    + String.join("` or `", offer.trigger().events()) + "`, whatever its value")
                    .help("say from where on it is a success, such as `when: {value: {min: 70}}`");
        }
    }

    private static boolean hasThreshold(Conditions conditions) {
        return conditions.all().stream()
                .anyMatch(condition -> condition instanceof Condition.Within within
                        && !within.field().equals("days_since_close"));
    }
}
