package dev.earnest.lint.rules;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Draft;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Clash;
import dev.earnest.lint.space.Source;
import dev.earnest.lint.space.Space;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;

/** A boost whose conditions exclude those of its offer. */
public final class DeadBoost implements OfferRule {
    private static final About ABOUT = About.of(
            "dead-boost",
            Severity.WARNING,
            Area.DEAD,
            "a boost never holds, since its offer excludes what it asks for");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Space space = version.space(offer);
        if (space.clash() != null) {
            return;
        }
        for (int i = 0; i < offer.boosts().size(); i++) {
            Boost boost = offer.boosts().get(i);
            Place place = Version.place(offer).key("boost").item(i);
            Space both = space.and(version.spaces().within(version.catalog(), offer, boost.who(), boost.when(), place));
            Clash clash = both.clash();
            // where a field has no declared values, several in one cell are common
            if (clash != null
                    && (both.isEmpty() || version.catalog().dimensions().containsKey(clash.field()))) {
                tell(offer, clash, place, findings);
            }
        }
    }

    private static void tell(Offer offer, Clash clash, Place place, Findings findings) {
        Source one = clash.one().source();
        Source other = clash.other().source();
        String message = one.equals(other)
                ? "a boost of `" + offer.id() + "` never holds: nothing meets " + one.text()
                : "a boost of `" + offer.id() + "` never holds: nothing meets both " + one.text() + " and "
                        + other.text();
        Draft draft = findings.add(place, message)
                .help("delete the boost, or let its conditions name a value that the offer's hold too");
        if (!one.place().path().startsWith(place.path())) {
            draft.near(one.place(), "excludes it");
        }
        if (clash.unlessSeveral()) {
            draft.note("a partner cell with several values in `" + clash.field()
                    + "`, parted by `;`, would meet both; if that is meant, waive this");
        }
    }
}
