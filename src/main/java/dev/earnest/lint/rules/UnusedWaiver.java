package dev.earnest.lint.rules;

import dev.earnest.catalog.Waiver;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Edit;
import dev.earnest.lint.Findings;
import dev.earnest.lint.Version;
import dev.earnest.lint.WaiverRule;
import dev.earnest.lint.WaiverUse;
import dev.earnest.problem.Nearest;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;

/** A waiver that waives nothing: what it was for is mended, or it never fitted. */
public final class UnusedWaiver implements WaiverRule {
    private static final About ABOUT =
            About.of("unused-waiver", Severity.WARNING, Area.GOVERNANCE, "a waiver fits no finding");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Waiver waiver, int index, WaiverUse use, Version version, Findings findings) {
        if (!use.known() || use.expired() || use.findings() > 0) {
            return;
        }
        Place place = Place.ROOT.key("waivers").item(index).key("rule");
        String of = waiver.offer() == null ? "" : " about `" + waiver.offer() + "`";
        if (use.rules().contains(waiver.rule())) {
            findings.add(place, "there is no finding of `" + waiver.rule() + "`" + of + " to waive")
                    .help("delete the waiver")
                    .fix(Edit.remove(Place.ROOT.key("waivers").item(index)));
            return;
        }
        String near = Nearest.to(waiver.rule(), use.rules());
        findings.add(place, "there is no rule `" + waiver.rule() + "` to waive")
                .help(near == null ? "`earnest rules` lists them" : "did you mean `" + near + "`?");
    }
}
