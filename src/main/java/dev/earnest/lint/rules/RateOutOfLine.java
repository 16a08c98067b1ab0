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
import java.util.Comparator;
import java.util.List;

/** One rate of a table or of steps that is of another magnitude than its siblings. */
public final class RateOutOfLine implements OfferRule {
    private static final RuleOption TIMES = RuleOption.number(
            "times", "10", "a rate that many times its nearest sibling, or as small a part of it, is told");

    private static final About ABOUT = About.of(
                    "rate-out-of-line",
                    Severity.WARNING,
                    Area.UNITS,
                    "a rate is many times as high, or as low, as those beside it")
            .with(TIMES);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        List<Figure> rates = Figure.rates(offer).stream()
                .filter(rate -> rate.value().signum() > 0)
                .toList();
        Figure odd = Outlier.of(rates, findings.option(TIMES));
        if (odd == null) {
            return;
        }
        List<BigDecimal> others =
                rates.stream().filter(rate -> rate != odd).map(Figure::value).toList();
        BigDecimal least = others.stream().min(Comparator.naturalOrder()).orElse(odd.value());
        boolean high = odd.value().compareTo(least) > 0;
        findings.add(
                        odd.place(),
                        "`" + offer.id() + "` pays " + Figures.percent(odd.value()) + " here, and "
                                + Figures.percent(Outlier.nearest(odd, others)) + " where it pays next "
                                + (high ? "most" : "least"))
                .note("that is " + Figures.number(Outlier.times(odd.value(), Outlier.nearest(odd, others))) + " times "
                        + (high ? "as much" : "as little"))
                .help("if a digit slipped, mend it; if it is meant, waive this with the reason");
    }
}
