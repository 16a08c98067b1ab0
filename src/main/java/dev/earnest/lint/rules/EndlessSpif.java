package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.OfferType;
import dev.earnest.catalog.Window;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Version;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;

/** A special incentive that is there to stay. */
public final class EndlessSpif implements OfferRule {
    private static final RuleOption MONTHS = RuleOption.number("months", "6", "months that a spif may last");

    private static final About ABOUT = About.of(
                    "endless-spif",
                    Severity.WARNING,
                    Area.GOVERNANCE,
                    "a spif has no end of its own, or lasts longer than half a year")
            .with(MONTHS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Window window = version.window(offer);
        long months = findings.option(MONTHS).longValue();
        if (offer.type() != OfferType.SPIF || window.from().plusMonths(months).isAfter(window.to())) {
            return;
        }
        boolean own = offer.window() != null;
        Place place = Version.place(offer).key(own ? "effective" : "type");
        findings.add(
                        place,
                        own
                                ? "`" + offer.id() + "` lasts from " + window.from() + " to " + window.to()
                                        + ", longer than " + months + " months"
                                : "`" + offer.id() + "` has no end of its own: it lasts as long as the catalog, to "
                                        + window.to())
                .help("give it a window, such as `effective: {from: " + window.from() + ", to: "
                        + window.from().plusMonths(Math.min(3, months)).minusDays(1)
                        + "}`; what shall stay is no spif: take `type: commission`");
    }
}
