package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Window;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.History;
import dev.earnest.lint.HistoryRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.time.LocalDate;

/** An offer that the history never comes to, though it holds deals of its days. */
public final class UnreachedOffer implements HistoryRule {
    private static final About ABOUT = About.of(
            "unreached-offer",
            Severity.INFO,
            Area.HISTORY,
            "no deal and no event of the history meets the conditions of an offer");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Version version, History history, Findings findings) {
        for (Offer offer : version.catalog().offers().values()) {
            Place place = Version.place(offer);
            if (offer.status() != Status.RETIRED && !history.reached(version.catalog(), place)) {
                unreached(offer, version.catalog().window(offer), history, place, findings);
            }
        }
    }

    private static void unreached(Offer offer, Window window, History history, Place place, Findings findings) {
        LocalDate first = history.first();
        LocalDate last = history.last();
        if (first == null || last == null || last.isBefore(window.from()) || first.isAfter(window.to())) {
            findings.undecided(
                    place, "whether anything reaches `" + offer.id() + "`: the history has no day of its window");
        } else if (!offer.trigger().onDeals() && !history.hasEvents()) {
            findings.undecided(place, "whether anything reaches `" + offer.id() + "`: no events are given");
        } else {
            String what = offer.trigger().onDeals() ? "deal" : "event";
            findings.of(offer.id())
                    .add(place, "no " + what + " of the history meets the conditions of `" + offer.id() + "`")
                    .onKey()
                    .note("the history goes from " + first + " to " + last + ", the offer from " + window.from()
                            + " to " + window.to())
                    .help("loosen `who` or `when` if partners were to reach it, or leave it out");
        }
    }
}
