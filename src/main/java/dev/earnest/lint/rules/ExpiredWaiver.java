package dev.earnest.lint.rules;

import dev.earnest.catalog.Waiver;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Edit;
import dev.earnest.lint.Findings;
import dev.earnest.lint.Version;
import dev.earnest.lint.WaiverRule;
import dev.earnest.lint.WaiverUse;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;

/** A waiver whose last day is over: what it waived counts again. */
public final class ExpiredWaiver implements WaiverRule {
    private static final About ABOUT = About.of(
            "expired-waiver", Severity.ERROR, Area.GOVERNANCE, "a waiver is past its end and waives nothing any more");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Waiver waiver, int index, WaiverUse use, Version version, Findings findings) {
        if (!use.expired() || version.isPast()) {
            return;
        }
        findings.add(
                        Place.ROOT.key("waivers").item(index).key("until"),
                        "the waiver of `" + waiver.rule() + "` ended on " + waiver.until() + ", and it is "
                                + version.day())
                .note("its reason was: " + waiver.reason())
                .help("mend what it waived, or give it a new reason and `until`")
                .fix(Edit.remove(Place.ROOT.key("waivers").item(index)));
    }
}
