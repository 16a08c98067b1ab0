package dev.earnest.lint.rules;

import dev.earnest.catalog.Catalog;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.TimelineRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.time.LocalDate;
import java.util.List;

/** Days between two versions that belong to neither. */
public final class VersionGap implements TimelineRule {
    private static final About ABOUT = About.of(
            "version-gap",
            Severity.WARNING,
            Area.GOVERNANCE,
            "days between two versions belong to neither, and their deals are not paid");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(List<Version> versions, Findings findings) {
        for (int i = 1; i < versions.size(); i++) {
            Catalog before = versions.get(i - 1).catalog();
            Catalog after = versions.get(i).catalog();
            LocalDate first = before.effective().to().plusDays(1);
            LocalDate from = after.effective().from();
            if (from.isAfter(first)) {
                Place place = Place.ROOT.key("effective");
                findings.in(i)
                        .add(
                                place,
                                "version " + after.version() + " starts on " + from + ", version " + before.version()
                                        + " ends on " + before.effective().to()
                                        + ": no version holds the days between")
                        .near(i - 1, place, "the other version")
                        .help("deals from " + first + " to " + from.minusDays(1)
                                + " are not paid; widen one of the two");
            }
        }
    }
}
