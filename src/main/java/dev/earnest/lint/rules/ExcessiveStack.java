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

/** Offers that meet on one deal and together pay more of it than a program should. */
public final class ExcessiveStack implements VersionRule {
    private static final RuleOption MAX_SHARE =
            RuleOption.percent("max_share", "0.30", "so much of a deal's amount may be paid by all offers together");
    static final RuleOption SMALLEST =
            RuleOption.number("smallest_deal", "10000", "fixed sums are held against a deal of that amount");

    private static final About ABOUT = About.of(
                    "excessive-stack",
                    Severity.WARNING,
                    Area.COST,
                    "offers that meet on one deal can together pay too much of it")
            .with(MAX_SHARE)
            .with(SMALLEST);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, Findings findings) {
        BigDecimal most = findings.option(MAX_SHARE);
        WorstCase worst = WorstCase.of(version, findings.option(SMALLEST), most);
        for (Worst each : worst.all()) {
            if (each.paid().size() > 1 && each.share().compareTo(most) > 0) {
                StackFinding.tell(
                        each,
                        "can together pay " + Figures.percent(each.share()) + " of a deal, more than "
                                + Figures.percent(most),
                        version,
                        findings);
                return;
            }
        }
        if (!worst.bounded()) {
            findings.undecided(
                    Place.ROOT.key("offers"), "whether offers can together pay more: too many sets of them can meet");
        }
    }
}
