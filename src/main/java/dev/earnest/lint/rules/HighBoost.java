package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Version;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;

/** A boost so large that somebody may have meant percent. */
public final class HighBoost implements OfferRule {
    private static final RuleOption LEAST =
            RuleOption.number("least", "3", "a boost of that many times, or more, is told");

    private static final About ABOUT = About.of(
                    "high-boost",
                    Severity.WARNING,
                    Area.UNITS,
                    "a boost multiplies a payout so often that it looks like a slip")
            .with(LEAST);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        for (int i = 0; i < offer.boosts().size(); i++) {
            BigDecimal times = offer.boosts().get(i).times();
            if (times.compareTo(findings.option(LEAST)) >= 0) {
                findings.add(
                                Version.place(offer).key("boost").item(i).key("times"),
                                "a boost of `" + offer.id() + "` pays " + Figures.number(times) + " times as much")
                        .help("`times: 1.1` adds a tenth; waive this if " + Figures.number(times) + " times is meant");
            }
        }
    }
}
