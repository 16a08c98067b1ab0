package dev.earnest.lint.rules;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Scope;
import dev.earnest.catalog.Stacking;
import dev.earnest.lint.About;
import dev.earnest.lint.Area;
import dev.earnest.lint.Findings;
import dev.earnest.lint.OfferRule;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Search;
import dev.earnest.lint.space.Space;
import dev.earnest.lint.space.Witness;
import dev.earnest.problem.Place;
import dev.earnest.problem.Severity;
import java.util.List;

/** An offer that wins its stacking group and is then cut to less than what it beat would have paid. */
public final class BestThenCut implements OfferRule {
    private static final About ABOUT = About.of(
            "best-then-cut",
            Severity.WARNING,
            Area.DEAD,
            "the best of a stacking group is then cut to less than what it beat would pay");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public void check(Offer offer, Version version, Findings findings) {
        Place cut = cut(offer, version);
        if (cut == null || !Version.isActive(offer) || !Version.canStack(offer)) {
            return;
        }
        for (Stacking group : version.catalog().stacking()) {
            List<String> members = AlwaysBeaten.members(group, version);
            if (group.keep() == Stacking.Keep.BEST && members.contains(offer.id())) {
                check(offer, group, members, cut, version, findings);
            }
        }
    }

    /** What cuts the offer behind stacking: the most severe that is written; null where nothing does. */
    private static @org.jspecify.annotations.Nullable Place cut(Offer offer, Version version) {
        for (int i = 0; i < offer.limits().size(); i++) {
            Limit limit = offer.limits().get(i);
            if (limit instanceof Limit.PartnerMax
                    || limit instanceof Limit.PartnerCount
                    || limit instanceof Limit.OfferMax) {
                return Version.place(offer).key("limits").item(i);
            }
        }
        Budget budget =
                offer.budget() == null ? null : version.catalog().budgets().get(offer.budget());
        boolean flagged = budget instanceof Budget.Pool pool && pool.whenSpent() == Budget.WhenSpent.FLAG
                || budget instanceof Budget.Wallet wallet && wallet.whenSpent() == Budget.WhenSpent.FLAG;
        // what a column or a fund holds is a matter of data
        boolean open = budget instanceof Budget.Fund || budget instanceof Budget.Wallet w && w.column() != null;
        return budget == null || flagged || open ? null : Version.place(offer).key("budget");
    }

    private static void check(
            Offer offer, Stacking group, List<String> members, Place cut, Version version, Findings findings) {
        String why = null;
        for (String id : members) {
            Offer other = version.catalog().offers().get(id);
            if (other == null || !mayBeat(offer, other, version)) {
                continue;
            }
            Space both = version.space(offer).and(version.space(other));
            if (both.clash() != null) {
                continue;
            }
            Search search = version.witness(List.of(offer, other), both);
            Witness witness = search.witness();
            if (witness != null) {
                tell(offer, other, group, cut, witness, findings);
                return;
            }
            why = "whether `" + offer.id() + "` beats `" + id + "` and is then cut: " + search.why();
        }
        if (why != null) {
            findings.undecided(Version.place(offer), why);
        }
    }

    private static boolean mayBeat(Offer offer, Offer other, Version version) {
        return !offer.id().equals(other.id())
                && Version.isActive(other)
                && Version.canStack(other)
                && other.paysTo().equals(offer.paysTo())
                && !new Dominance(other, offer, version).isMore();
    }

    private static void tell(
            Offer offer, Offer other, Stacking group, Place cut, Witness witness, Findings findings) {
        boolean byAccount = offer.limits().stream()
                .anyMatch(limit -> limit instanceof Limit.PartnerMax max && max.per() == Scope.ACCOUNT
                        || limit instanceof Limit.PartnerCount count && count.per() == Scope.ACCOUNT);
        findings.add(
                        cut,
                        "`" + group.id() + "` keeps `" + offer.id() + "` as the best, which this then cuts to less than `"
                                + other.id() + "` would pay")
                .near(Place.ROOT.key("stacking").key(group.id()), "keeps the best before it is cut")
                .near(Version.place(other), "beaten, so not paid")
                .help("take `" + offer.id() + "` out of `" + group.id()
                        + "`, limit it per deal (which comes before stacking), or give both the same limit")
                .claimsCut(offer.id(), other.id(), witness, byAccount);
    }
}
