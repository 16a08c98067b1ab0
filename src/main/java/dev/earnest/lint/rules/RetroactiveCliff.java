package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Version;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A retroactive step at which one more unit pays more than most deals that reach it are worth. */
public final class RetroactiveCliff implements OfferRule {
    private static final RuleOption MOST =
            RuleOption.percent("most", "0.03", "the jump at a step may be this share of its threshold");

    private static final About ABOUT = About.of(
                    "retroactive-cliff",
                    Severity.WARNING,
                    Area.CLIFF,
                    "one more unit at a retroactive step pays more than the deal that brings it")
            .with(MOST);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Tiers tiers = offer.tiers();
        if (tiers == null || tiers.method() != Tiers.Method.RETROACTIVE || tiers.interpolate()) {
            return;
        }
        Place steps = Version.place(offer).key("earn").key("tiers").key("steps");
        for (int i = 0; i < tiers.steps().size(); i++) {
            Step before = i == 0 ? null : tiers.steps().get(i - 1);
            check(offer, tiers, before, i, steps, findings);
        }
    }

    private static void check(
            Offer offer, Tiers tiers, @Nullable Step before, int index, Place steps, Findings findings) {
        Step step = tiers.steps().get(index);
        BigDecimal share = share(tiers, before, step);
        if (share == null || share.compareTo(findings.option(MOST)) <= 0) {
            return;
        }
        boolean relative = tiers.target() != null || tiers.counts() != null;
        BigDecimal jump = share.multiply(step.from());
        String at = relative ? "step " + (index + 1) : Figures.number(step.from());
        String worth = relative
                ? Figures.percent(share) + " of everything counted before"
                : Figures.number(jump.setScale(2, RoundingMode.HALF_UP)) + " at once";
        findings.add(steps.item(index), "`" + offer.id() + "`: the unit that reaches " + at + " pays " + worth)
                .note(
                        relative
                                ? "the whole count is paid again at the new rate"
                                : "any deal below " + Figures.number(jump.setScale(2, RoundingMode.HALF_UP))
                                        + " that reaches the step is paid more than it brings")
                .help("take `method: marginal`, lower the jump to " + Figures.percent(findings.option(MOST))
                        + " of the threshold by more steps, or set `interpolate: true`");
    }

    /** The jump as a share of the threshold; null where there is none, or it is not in the measure's own money. */
    private static @Nullable BigDecimal share(Tiers tiers, @Nullable Step before, Step step) {
        if (step.from().signum() <= 0 || step.each() != null || before != null && before.each() != null) {
            return null;
        }
        BigDecimal rate = step.perUnit().subtract(before == null ? BigDecimal.ZERO : before.perUnit());
        if (tiers.target() != null || tiers.counts() != null) {
            return rate;
        }
        BigDecimal pay = paid(step).subtract(before == null ? BigDecimal.ZERO : paid(before));
        return rate.add(pay.divide(step.from(), 10, RoundingMode.HALF_UP));
    }

    private static BigDecimal paid(Step step) {
        return step.pay() == null ? BigDecimal.ZERO : step.pay();
    }
}
