package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.TimelineRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Severity;
import java.util.List;

/** An offer that is another kind of offer in the next version, under its old id. */
public final class ChangedType implements TimelineRule {
    private static final About ABOUT = About.of(
            "changed-type",
            Severity.WARNING,
            Area.GOVERNANCE,
            "an offer has another type than in the version before, so counts of two things run on as one");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(List<Version> versions, Findings findings) {
        for (int i = 1; i < versions.size(); i++) {
            Version before = versions.get(i - 1);
            for (Offer offer : versions.get(i).catalog().offers().values()) {
                Offer old = before.catalog().offers().get(offer.id());
                if (old != null && old.type() != offer.type()) {
                    findings.about(i, offer.id())
                            .add(
                                    Version.place(offer).key("type"),
                                    "`" + offer.id() + "` is `" + offer.type().word() + "`, and was `"
                                            + old.type().word() + "` in version "
                                            + before.catalog().version())
                            .near(i - 1, Version.place(old).key("type"), "the type before")
                            .note("counts, limits, budgets and reports of both run on under one id")
                            .help("give the new offer an id of its own, and set the old one to `status: retired`");
                }
            }
        }
    }
}
