package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Tiers;
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
import java.util.ArrayList;
import java.util.List;

/** One threshold that was written in another unit than its neighbours, thousands for one. */
public final class ThresholdOutOfLine implements OfferRule {
    private static final RuleOption TIMES =
            RuleOption.number("times", "60", "a threshold that many times its neighbour is told");

    private static final About ABOUT = About.of(
                    "threshold-out-of-line",
                    Severity.WARNING,
                    Area.UNITS,
                    "a threshold is of another magnitude than those beside it")
            .with(TIMES);

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
        List<Figure> thresholds = new ArrayList<>();
        for (int i = 0; i < tiers.steps().size(); i++) {
            Figure from = new Figure(
                    Figure.steps(offer).item(i).key("from"),
                    tiers.steps().get(i).from());
            // `from: 1` says "anything at all"
            if (from.value().compareTo(tiers.target() == null ? BigDecimal.ONE : BigDecimal.ZERO) > 0) {
                thresholds.add(from);
            }
        }
        Figure odd = Outlier.of(thresholds, findings.option(TIMES));
        if (odd == null) {
            return;
        }
        List<BigDecimal> others = thresholds.stream()
                .filter(each -> each != odd)
                .map(Figure::value)
                .toList();
        BigDecimal nearest = Outlier.nearest(odd, others);
        boolean share = tiers.target() != null;
        findings.add(
                        odd.place(),
                        "a threshold of `" + offer.id() + "` is " + text(odd.value(), share) + ", the one next to it "
                                + text(nearest, share))
                .note("they are " + Figures.number(Outlier.times(odd.value(), nearest)) + " times apart")
                .help("write all thresholds in the same unit, not some in thousands; waive this if it is meant");
    }

    private static String text(BigDecimal from, boolean share) {
        return share ? Figures.percent(from) : Figures.number(from);
    }
}
