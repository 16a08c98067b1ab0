package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.OfferType;
import dev.earnest.catalog.Window;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.RuleOption;
import dev.earnest.lint.Version;
import dev.earnest.lint.VersionRule;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.time.temporal.ChronoUnit;

/** Terms that nobody has to decide on again for longer than a year. */
public final class LongWindow implements VersionRule {
    private static final RuleOption DAYS =
            RuleOption.number("days", "371", "days a window may hold; 371 are a fiscal year of 53 weeks");

    private static final About ABOUT = About.of(
                    "long-window", Severity.INFO, Area.GOVERNANCE, "a catalog or an offer lasts longer than a year")
            .with(DAYS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, Findings findings) {
        Window whole = version.catalog().effective();
        check(whole, Place.ROOT.key("effective"), "version " + version.catalog().version(), findings);
        for (Offer offer : version.catalog().offers().values()) {
            Window own = offer.window();
            // a spif has a shorter end, and where the catalog's window is as long, one finding says it
            boolean told = offer.type() == OfferType.SPIF || days(version.window(offer)) == days(whole);
            if (own != null && Version.isActive(offer) && !told) {
                findings.about(version.number(), offer.id());
                check(version.window(offer), Version.place(offer).key("effective"), "`" + offer.id() + "`", findings);
            }
        }
    }

    private static void check(Window window, Place place, String what, Findings findings) {
        long most = findings.option(DAYS).longValue();
        if (days(window) > most) {
            findings.add(place, what + " lasts " + days(window) + " days, from " + window.from() + " to " + window.to())
                    .help("end it within a year, and write the next terms as a version of their own");
        }
    }

    private static long days(Window window) {
        return ChronoUnit.DAYS.between(window.from(), window.to()) + 1;
    }
}
