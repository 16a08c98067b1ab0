package dev.earnest.lint.rules;

import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Draft;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.util.List;

/** An offer that another of its stacking group beats on every deal. */
public final class AlwaysBeaten implements OfferRule {
    private static final About ABOUT = About.of(
            "always-beaten",
            Severity.ERROR,
            Area.DEAD,
            "another offer of a stacking group takes every deal of an offer, so it never pays");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        if (!Version.isActive(offer)
                || !Version.canStack(offer)
                || version.space(offer).clash() != null) {
            return;
        }
        List<Stacking> groups = version.catalog().stacking();
        for (int i = 0; i < groups.size(); i++) {
            List<String> members = members(groups.get(i), version);
            int own = groups.get(i).keep() == Stacking.Keep.ALL ? -1 : members.indexOf(offer.id());
            for (int j = 0; own >= 0 && j < members.size(); j++) {
                Offer other = version.catalog().offers().get(members.get(j));
                if (other != null && j != own && check(offer, other, i, j < own, version, findings)) {
                    return;
                }
            }
        }
    }

    static List<String> members(Stacking group, Version version) {
        return group.offers().isEmpty() ? List.copyOf(version.catalog().offers().keySet()) : group.offers();
    }

    private static boolean check(Offer offer, Offer other, int at, boolean before, Version version, Findings findings) {
        boolean meets = Version.isActive(other)
                && Version.canStack(other)
                && Version.paySame(other, offer)
                && !Likeness.isTwin(offer, other, version);
        Stacking group = version.catalog().stacking().get(at);
        Dominance dominance = new Dominance(other, offer, version.space(offer), version);
        boolean best = group.keep() == Stacking.Keep.BEST;
        boolean wins = best
                ? dominance.isCertain() && (before || dominance.isMore())
                : before && (dominance.isAlwaysPaid() || dominance.isCertain());
        boolean told = wins || dominance.isOpen();
        if (!meets || !told || !version.space(offer).isWithin(version.space(other))) {
            return false;
        }
        Place place = Version.place(offer);
        if (dominance.isOpen()) {
            findings.undecided(
                    place, "whether `" + other.id() + "` always beats `" + offer.id() + "`: tiers are not compared");
            return false;
        }
        if (inEarlierGroup(other, at, version)) {
            findings.undecided(
                    place,
                    "whether `" + other.id() + "` always beats `" + offer.id() + "`: a group before `" + group.id()
                            + "` may cut it");
            return false;
        }
        tell(offer, other, group, before, findings);
        return true;
    }

    private static boolean inEarlierGroup(Offer other, int at, Version version) {
        return version.catalog().stacking().subList(0, at).stream()
                .anyMatch(group -> members(group, version).contains(other.id()));
    }

    private static void tell(Offer offer, Offer other, Stacking group, boolean before, Findings findings) {
        boolean best = group.keep() == Stacking.Keep.BEST;
        Draft draft = findings.add(
                        Version.place(offer),
                        "`" + offer.id() + "` never pays: every deal that earns it earns `" + other.id()
                                + "` too, which "
                                + (best ? "pays at least as much" : "is listed before it") + ", and `" + group.id()
                                + "` keeps the " + (best ? "best" : "first"))
                .onKey()
                .near(Version.place(other), "beats it")
                .near(Place.ROOT.key("stacking").key(group.id()), "keeps one")
                .help("drop `" + offer.id()
                        + "`, let it pay more, or keep both under a ceiling: `keep: all` with a `max`");
        if (!before) {
            draft.note("only where both come to the same sum by rounding does `" + offer.id()
                    + "` stay, which is listed first");
        }
    }
}
