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
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;

/** A retroactive step at which the whole payout falls. */
public final class RetroactiveFall implements OfferRule {
    private static final About ABOUT = About.of(
            "retroactive-fall",
            Severity.ERROR,
            Area.CLIFF,
            "a partner that reaches a retroactive step is owed less than before it");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Tiers tiers = offer.tiers();
        if (tiers == null || tiers.method() != Tiers.Method.RETROACTIVE) {
            return;
        }
        for (int i = 1; i < tiers.steps().size(); i++) {
            Step before = tiers.steps().get(i - 1);
            Step step = tiers.steps().get(i);
            Place place = Figure.steps(offer).item(i);
            if ((before.each() == null) != (step.each() == null)) {
                findings.undecided(
                        place, "whether step " + (i + 1) + " owes less than step " + i + ": one pays by unit");
            } else if (tiers.interpolate()) {
                interpolated(offer, before, step, i, findings);
            } else {
                jump(
                        offer,
                        tiers,
                        i,
                        BigDecimal.ONE.movePointLeft(
                                version.catalog().currency().digits()),
                        findings);
            }
        }
    }

    /** On a line that falls, F(m) = rate(m) x m is least steep at its end: rate + from x slope there. */
    private static void interpolated(Offer offer, Step before, Step step, int index, Findings findings) {
        BigDecimal width = step.from().subtract(before.from());
        BigDecimal fall = before.perUnit().subtract(step.perUnit());
        BigDecimal kept = step.perUnit().multiply(width);
        BigDecimal lost = step.from().multiply(fall);
        if (fall.signum() > 0 && kept.compareTo(lost) < 0) {
            tell(
                    offer,
                    index,
                    "below step " + (index + 1) + " each unit more lowers the rate by more than it brings",
                    findings);
        }
    }

    private static void jump(Offer offer, Tiers tiers, int index, BigDecimal cent, Findings findings) {
        Step before = tiers.steps().get(index - 1);
        Step step = tiers.steps().get(index);
        BigDecimal fall = before.perUnit().subtract(step.perUnit());
        BigDecimal rise = pay(step).subtract(pay(before));
        boolean plain = tiers.target() == null && tiers.counts() == null;
        if (fall.signum() <= 0 && rise.signum() >= 0) {
            return;
        }
        if (plain) {
            BigDecimal owedBefore = before.perUnit().multiply(step.from()).add(pay(before));
            BigDecimal owed = step.perUnit().multiply(step.from()).add(pay(step));
            if (owed.add(cent).compareTo(owedBefore) < 0) {
                tell(
                        offer,
                        index,
                        "at " + Figures.number(step.from()) + " it owes " + Figures.number(owed) + ", just below "
                                + Figures.number(owedBefore),
                        findings);
            }
        } else if (fall.signum() >= 0 && rise.signum() <= 0) {
            tell(offer, index, "everything counted before is paid again at the lower figure", findings);
        } else {
            findings.undecided(
                    Figure.steps(offer).item(index),
                    "whether step " + (index + 1) + " of `" + offer.id()
                            + "` owes less than the one before: its rate and its `pay` go different ways, and the volume is not known");
        }
    }

    private static void tell(Offer offer, int index, String note, Findings findings) {
        findings.add(
                        Figure.steps(offer).item(index),
                        "`" + offer.id() + "` takes money back from a partner that reaches step " + (index + 1))
                .near(Figure.steps(offer).item(index - 1), "owes more")
                .note(note)
                .help("let the step pay no less than the one before, or take `method: marginal`");
    }

    private static BigDecimal pay(Step step) {
        return step.pay() == null ? BigDecimal.ZERO : step.pay();
    }
}
