package dev.earnest.lint.rules;

import dev.earnest.catalog.Waiver;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Version;
import dev.earnest.lint.WaiverRule;
import dev.earnest.lint.WaiverUse;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.time.LocalDate;

/** An exception that nobody has to decide on again for longer than a year. */
public final class LongWaiver implements WaiverRule {
    private static final RuleOption MONTHS = RuleOption.number("months", "12", "months that a waiver may last");

    private static final About ABOUT = About.of(
                    "long-waiver", Severity.INFO, Area.GOVERNANCE, "a waiver lasts longer than a year")
            .with(MONTHS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Waiver waiver, int index, WaiverUse use, Version version, Findings findings) {
        long months = findings.option(MONTHS).longValue();
        LocalDate most = version.day().plusMonths(months);
        if (!waiver.until().isAfter(most)) {
            return;
        }
        findings.add(
                        Place.ROOT.key("waivers").item(index).key("until"),
                        "the waiver of `" + waiver.rule() + "` lasts until " + waiver.until() + ", more than " + months
                                + " months from " + version.day())
                .help("let it end by " + most + " and decide again then");
    }
}
