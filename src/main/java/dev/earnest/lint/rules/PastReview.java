package dev.earnest.lint.rules;

import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.Version;
import dev.earnest.lint.VersionRule;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.time.LocalDate;

/** A catalog that should have been looked at again. */
public final class PastReview implements VersionRule {
    private static final About ABOUT = About.of(
            "past-review", Severity.WARNING, Area.GOVERNANCE, "the day by which a catalog was to be reviewed is over");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, Findings findings) {
        LocalDate due = version.catalog().reviewBy();
        if (due == null || version.isPast() || !due.isBefore(version.day())) {
            return;
        }
        findings.add(
                        Place.ROOT.key("review_by"),
                        "version " + version.catalog().version() + " was to be reviewed by " + due + ", and it is "
                                + version.day())
                .help("review it, then set the next `review_by`");
    }
}
