package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.figure.Figure;
import dev.earnest.problem.Severity;
import java.util.List;

/** A rate that falls as the count rises; where that costs the partner money, another rule says so. */
public final class FallingRate implements OfferRule {
    private static final About ABOUT = About.of(
            "falling-rate", Severity.INFO, Area.CLIFF, "a later step pays a lower rate than the one before it");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Tiers tiers = offer.tiers();
        if (tiers == null || tiers.method() == Tiers.Method.RETROACTIVE) {
            return;
        }
        List<Step> steps = tiers.steps();
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            Step step = steps.get(i);
            boolean alike = (before.each() == null) == (step.each() == null);
            boolean falls = step.perUnit().compareTo(before.perUnit()) < 0;
            if (alike && falls && step.pay() == null) {
                findings.add(
                                Figure.steps(offer).item(i),
                                "`" + offer.id() + "` pays less for more: step " + (i + 1) + " pays " + text(step)
                                        + ", step " + i + " " + text(before))
                        .near(Figure.steps(offer).item(i - 1), "pays more")
                        .help("raise it, if partners are to be drawn beyond the step; else waive this with the reason");
            }
        }
    }

    private static String text(Step step) {
        return step.each() == null ? Figures.percent(step.perUnit()) : Figures.number(step.perUnit()) + " a unit";
    }
}
