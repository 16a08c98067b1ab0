package dev.earnest.lint.space;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Timeline;
import dev.earnest.catalog.Window;
import dev.earnest.problem.Place;
import java.util.ArrayList;
import java.util.List;

/** Makes the spaces of the offers and conditions of a program. */
public final class Spaces {
    private final ColumnKinds kinds;
    private final Timeline timeline;

    private Spaces(Timeline timeline) {
        this.timeline = timeline;
        this.kinds = ColumnKinds.of(timeline);
    }

    /** For the versions of a program. */
    public static Spaces of(Timeline timeline) {
        return new Spaces(timeline);
    }

    /** The partners, deals (or events) and days that can earn an offer: {@code who}, {@code seller}, {@code when}, stage and window. */
    public Space offer(Catalog version, Offer offer) {
        Place place = Place.ROOT.key("offers").key(offer.id());
        Reading reading = reading(version, offer);
        return window(version, offer, reading)
                .and(reading.trigger(place))
                .and(reading.seller(offer.seller(), place.key("seller")))
                .and(reading.who(offer.who(), place.key("who")))
                .and(reading.when(offer.when(), place.key("when"), true));
    }

    /** What meets conditions that stand within an offer, such as those of a boost. */
    public Space within(Catalog version, Offer offer, Conditions who, Conditions when, Place place) {
        Reading reading = reading(version, offer);
        return reading.who(who, place.key("who")).and(reading.when(when, place.key("when"), false));
    }

    /** The partners in a segment, as an offer that pays them on the close date sees them. */
    public Space segment(Catalog version, String id) {
        return partners(version, version.segments().getOrDefault(id, Conditions.ANY), segmentPlace(id));
    }

    /** The partners that meet conditions, as an offer that pays them on the close date sees them. */
    public Space partners(Catalog version, Conditions who, Place place) {
        return new Reading(version, kinds, Axis.DEAL, "close_date", "paid", "", List.of()).who(who, place);
    }

    /** Whether an offer stands in one version only, so that its counts begin and end with it. */
    public boolean inOneVersion(Offer offer) {
        return timeline.versions().stream()
                        .filter(version -> version.offers().containsKey(offer.id()))
                        .count()
                == 1;
    }

    /** Whether a budget stands in one version only. */
    public boolean inOneVersion(Budget budget) {
        return timeline.versions().stream()
                        .filter(version -> version.budgets().containsKey(budget.id()))
                        .count()
                == 1;
    }

    /** Where a segment is written. */
    public static Place segmentPlace(String id) {
        return Place.ROOT.key("segments").key(id);
    }

    private Reading reading(Catalog version, Offer offer) {
        boolean deals = offer.trigger().onDeals();
        String payee = offer.paysTo() instanceof PaysTo.Column column
                ? "of " + column.column()
                : offer.paysTo() instanceof PaysTo.Parent ? "of parent_id" : "paid";
        return new Reading(
                version,
                kinds,
                deals ? Axis.DEAL : Axis.EVENT,
                deals ? offer.earnedOn().column() : "date",
                payee,
                offer.id(),
                offer.trigger().events());
    }

    /** The days on which it earns; where another date picks the version, only the offer's own window is certain. */
    private Space window(Catalog version, Offer offer, Reading reading) {
        List<Constraint> days = new ArrayList<>(2);
        boolean byDay = timeline.last().versionBy() == null || !offer.trigger().onDeals();
        if (byDay) {
            days.add(reading.day(version.effective(), Place.ROOT.key("effective"), "the catalog's window "));
        }
        Window own = offer.window();
        if (own != null) {
            Place place = Place.ROOT.key("offers").key(offer.id()).key("effective");
            days.add(reading.day(own, place, "its window "));
        }
        String why = byDay ? null : "`version_by` picks the version, so its window alone does not tell the days";
        return new Space(List.of(new Box(days, List.of())), why);
    }

    /** Whether a condition asks for something, not for its absence. */
    static boolean negated(Condition condition) {
        return condition instanceof Condition.Among among && among.negated()
                || condition instanceof Condition.Within within && within.negated()
                || condition instanceof Condition.InSegment in && in.negated();
    }
}
