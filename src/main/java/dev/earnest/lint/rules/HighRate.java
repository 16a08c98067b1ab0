package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Version;
import dev.earnest.lint.figure.Figure;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;
import java.util.Set;

/** A share of a deal so large that it is rather a slip of the decimal point. */
public final class HighRate implements OfferRule {
    private static final Set<String> WHOLE = Set.of("amount", "list_amount", "arr");
    private static final RuleOption LEAST =
            RuleOption.percent("least", "0.40", "a rate of that share of a deal, or more, is told");

    private static final About ABOUT = About.of(
                    "high-rate",
                    Severity.WARNING,
                    Area.UNITS,
                    "a rate takes so much of a deal that it looks like a slip")
            .with(LEAST);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        if (!offer.trigger().onDeals() || !WHOLE.contains(offer.earn().of())) {
            return;
        }
        for (Figure rate : Figure.rates(offer)) {
            if (rate.value().compareTo(findings.option(LEAST)) >= 0) {
                String percent = Figures.percent(rate.value());
                findings.add(
                                rate.place(),
                                "`" + offer.id() + "` pays " + percent + " of `"
                                        + offer.earn().of() + "`")
                        .note("of a deal of 10,000 it pays "
                                + Figures.number(rate.value().multiply(BigDecimal.valueOf(10_000))))
                        .help("if a digit slipped, write "
                                + Figures.percent(rate.value().movePointLeft(1)) + "; if " + percent
                                + " is meant, waive this with the reason");
            }
        }
    }
}
