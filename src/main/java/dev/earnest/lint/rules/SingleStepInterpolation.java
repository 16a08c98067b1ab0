package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Severity;

/** Interpolation between one step and nothing. */
public final class SingleStepInterpolation implements OfferRule {
    private static final About ABOUT = About.of(
            "single-step-interpolation",
            Severity.WARNING,
            Area.CLIFF,
            "tiers interpolate, but have one step, so there is no line between two");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Tiers tiers = offer.tiers();
        if (tiers != null && tiers.interpolate() && tiers.steps().size() == 1) {
            findings.add(
                            Version.place(offer).key("earn").key("tiers").key("interpolate"),
                            "`" + offer.id()
                                    + "` interpolates between steps, but has one step: below it nothing is paid, from it on one rate")
                    .help("add the step where the line is to begin, or drop `interpolate`");
        }
    }
}
