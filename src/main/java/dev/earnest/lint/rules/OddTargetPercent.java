package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Target;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Version;
import dev.earnest.lint.figure.Figure;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;

/** A percent of a target that nobody would set: 1% where 100% is meant, or 10,000%. */
public final class OddTargetPercent implements OfferRule {
    private static final RuleOption LEAST =
            RuleOption.percent("least", "0.10", "a smaller percent of a target is told");

    private static final RuleOption MOST = RuleOption.percent("most", "10", "a larger percent of a target is told");

    private static final About ABOUT = About.of(
                    "odd-target-percent",
                    Severity.WARNING,
                    Area.UNITS,
                    "a threshold or target in percent is so small or large that it looks like a slip")
            .with(LEAST)
            .with(MOST);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Tiers tiers = offer.tiers();
        Target target = tiers == null ? null : tiers.target();
        if (tiers == null || target == null) {
            return;
        }
        for (int i = 0; i < tiers.steps().size(); i++) {
            BigDecimal from = tiers.steps().get(i).from();
            if (isOdd(from, findings)) {
                tell(
                        Figure.steps(offer).item(i).key("from"),
                        offer,
                        "step " + (i + 1) + " begins at " + Figures.percent(from) + " of the target",
                        from,
                        findings);
            }
        }
        BigDecimal share = share(target);
        if (isOdd(share, findings)) {
            tell(
                    Version.place(offer).key("earn").key("tiers").key("target"),
                    offer,
                    "the target is " + Figures.percent(share) + " of the history",
                    share,
                    findings);
        }
    }

    private static boolean isOdd(BigDecimal percent, Findings findings) {
        return percent.signum() > 0
                && (percent.compareTo(findings.option(LEAST)) < 0 || percent.compareTo(findings.option(MOST)) > 0);
    }

    private static BigDecimal share(Target target) {
        if (target instanceof Target.LastYear history) {
            return history.share().fraction();
        }
        return target instanceof Target.LastPeriod history ? history.share().fraction() : BigDecimal.ZERO;
    }

    private static void tell(Place place, Offer offer, String what, BigDecimal percent, Findings findings) {
        boolean small = percent.compareTo(BigDecimal.ONE) < 0;
        findings.add(place, "`" + offer.id() + "`: " + what)
                .note(small ? "100% is the target itself, 1% a hundredth of it" : "100% is the target itself")
                .help("write " + Figures.percent(percent.movePointRight(small ? 2 : -2)) + " if that is meant");
    }
}
