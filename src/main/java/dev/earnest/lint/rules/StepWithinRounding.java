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
import java.math.BigDecimal;
import java.util.List;

/** A marginal step so narrow that it makes no difference that can be paid. */
public final class StepWithinRounding implements OfferRule {
    private static final About ABOUT = About.of(
            "step-within-rounding",
            Severity.WARNING,
            Area.CLIFF,
            "two steps lie so close that the payout between them differs by less than a cent");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Tiers tiers = offer.tiers();
        boolean money = tiers != null && tiers.target() == null && tiers.counts() == null;
        if (tiers == null || !money || tiers.method() != Tiers.Method.MARGINAL) {
            return;
        }
        BigDecimal cent =
                BigDecimal.ONE.movePointLeft(version.catalog().currency().digits());
        List<Step> steps = tiers.steps();
        for (int i = 0; i + 1 < steps.size(); i++) {
            Step step = steps.get(i);
            BigDecimal width = steps.get(i + 1).from().subtract(step.from());
            BigDecimal before = i == 0 ? BigDecimal.ZERO : steps.get(i - 1).perUnit();
            BigDecimal most = step.perUnit().subtract(before).abs().multiply(width);
            if (most.signum() > 0 && most.compareTo(cent) < 0 && step.pay() == null) {
                findings.add(
                                Figure.steps(offer).item(i),
                                "step " + (i + 1) + " of `" + offer.id() + "` is " + Figures.number(width)
                                        + " wide, too narrow to pay anything of its own")
                        .near(Figure.steps(offer).item(i + 1), "begins too soon after it")
                        .note("the most it changes is " + Figures.number(most) + ", less than " + Figures.number(cent)
                                + " " + version.catalog().currency().code())
                        .help("write the thresholds in the same unit, or delete one of the two");
            }
        }
    }
}
