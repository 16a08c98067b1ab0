package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Window;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;

/** An offer with a window of its own that does not meet the catalog's. */
public final class WindowOutsideCatalog implements OfferRule {
    private static final About ABOUT = About.of(
            "window-outside-catalog",
            Severity.ERROR,
            Area.DEAD,
            "an offer's window lies outside the catalog's, so it never pays");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Window own = offer.window();
        Window all = version.catalog().effective();
        if (own == null || !own.to().isBefore(all.from()) && !own.from().isAfter(all.to())) {
            return;
        }
        Place place = Version.place(offer).key("effective");
        String why = version.space(offer).undecided();
        if (why != null && !version.space(offer).isEmpty()) {
            findings.undecided(place, "whether `" + offer.id() + "` pays outside the catalog's window: " + why);
            return;
        }
        boolean over = own.to().isBefore(all.from());
        findings.add(
                        place,
                        "`" + offer.id() + "` never pays: its window "
                                + (over ? "ends on " + own.to() : "starts on " + own.from()) + ", and the catalog's "
                                + (over ? "starts on " + all.from() : "ends on " + all.to()))
                .near(Place.ROOT.key("effective"), "the catalog's window")
                .help("mend the year, or move the offer to the version whose window holds those days");
    }
}
