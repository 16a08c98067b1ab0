package dev.earnest.lint.rules;

import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Figures;
import dev.earnest.lint.Findings;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Version;
import dev.earnest.lint.VersionRule;
import dev.earnest.lint.worst.Worst;
import dev.earnest.lint.worst.WorstCase;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.math.BigDecimal;

/** Offers that meet on one deal and together pay more than its gross margin. */
public final class StackAboveMargin implements VersionRule {
    private static final RuleOption SMALLEST = ExcessiveStack.SMALLEST;

    private static final About ABOUT = About.of(
                    "stack-above-margin",
                    Severity.WARNING,
                    Area.COST,
                    "offers that meet on one deal can together pay more than its gross margin")
            .with(SMALLEST);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, Findings findings) {
        if (version.catalog().economics().grossMargin() == null) {
            return;
        }
        WorstCase worst = WorstCase.of(version, findings.option(SMALLEST), null);
        for (Worst each : worst.all()) {
            BigDecimal margin = each.margin();
            if (margin != null && each.share().compareTo(margin) > 0) {
                StackFinding.tell(
                        each,
                        "can pay " + Figures.percent(each.share()) + " of a deal, more than its gross margin of "
                                + Figures.percent(margin),
                        version,
                        findings);
            }
        }
        if (!worst.bounded()) {
            findings.undecided(
                    Place.ROOT.key("offers"),
                    "whether offers can together pay more than the margin: too many sets of them can meet");
        }
    }
}
