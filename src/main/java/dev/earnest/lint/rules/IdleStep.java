package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.figure.Figure;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step that changes nothing. */
public final class IdleStep implements OfferRule {
    private static final About ABOUT =
            About.of("idle-step", Severity.WARNING, Area.CLIFF, "a step pays just what the one before it pays");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Tiers tiers = offer.tiers();
        if (tiers == null) {
            return;
        }
        List<Step> steps = tiers.steps();
        for (int i = 1; i < steps.size(); i++) {
            Step after = i + 1 < steps.size() ? steps.get(i + 1) : null;
            if (isIdle(tiers, steps.get(i - 1), steps.get(i), after)) {
                findings.add(
                                Figure.steps(offer).item(i),
                                "step " + (i + 1) + " of `" + offer.id() + "` changes nothing: it pays what step " + i
                                        + " pays")
                        .near(Figure.steps(offer).item(i - 1), "pays the same")
                        .help("delete it, or write the figure that was meant");
            }
        }
    }

    private static boolean isIdle(Tiers tiers, Step before, Step step, @Nullable Step after) {
        boolean same = (before.each() == null) == (step.each() == null)
                && before.perUnit().compareTo(step.perUnit()) == 0;
        if (tiers.interpolate()) {
            // a step of the same rate still bends the line, unless what follows lies on it too
            return same && (after == null || after.perUnit().compareTo(step.perUnit()) == 0);
        }
        return same && samePay(tiers, before, step);
    }

    /** Marginal steps owe the sum of each step reached, retroactive ones only the last. */
    private static boolean samePay(Tiers tiers, Step before, Step step) {
        BigDecimal pay = pay(step);
        return tiers.method() == Tiers.Method.MARGINAL ? pay.signum() == 0 : pay.compareTo(pay(before)) == 0;
    }

    private static BigDecimal pay(Step step) {
        return step.pay() == null ? BigDecimal.ZERO : step.pay();
    }
}
