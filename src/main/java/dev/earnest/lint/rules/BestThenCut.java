package dev.earnest.lint.rules;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Range;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An offer that wins its stacking group and is then cut to less than what it beat would have paid. */
public final class BestThenCut implements OfferRule {
    private static final About ABOUT = About.of(
            "best-then-cut",
            Severity.WARNING,
            Area.DEAD,
            "the best of a stacking group is then cut to less than what it beat would pay");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Set<String> SIZES = Set.of("amount", "list_amount", "arr");

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

    /** What cuts the offer behind stacking; null where nothing does, or only data tell. */
    private static @Nullable Place cut(Offer offer, Version version) {
        for (int i = 0; i < offer.limits().size(); i++) {
            if (cuts(offer.limits().get(i))) {
                Place limits = Version.place(offer).key("limits");
                boolean several =
                        offer.limits().stream().filter(BestThenCut::cuts).count() > 1;
                return several ? limits : limits.item(i);
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

    private static boolean cuts(Limit limit) {
        return limit instanceof Limit.PartnerMax
                || limit instanceof Limit.PartnerCount
                || limit instanceof Limit.OfferMax;
    }

    private static void check(
            Offer offer, Stacking group, List<String> members, Place cut, Version version, Findings findings) {
        String why = null;
        for (String id : members) {
            Offer other = version.catalog().offers().get(id);
            if (other == null || !meets(offer, other)) {
                continue;
            }
            Space both = version.space(offer).and(version.space(other));
            if (both.clash() != null || isNeverBest(offer, other, members, both, version)) {
                continue;
            }
            Search search = version.witness(List.of(offer, other), favouring(offer, other, both, version));
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

    private static boolean meets(Offer offer, Offer other) {
        return !offer.id().equals(other.id())
                && Version.isActive(other)
                && Version.canStack(other)
                && Version.paySame(other, offer);
    }

    private static boolean isNeverBest(Offer offer, Offer other, List<String> members, Space both, Version version) {
        Dominance dominance = new Dominance(other, offer, both, version);
        boolean before = members.indexOf(other.id()) < members.indexOf(offer.id());
        return dominance.isMore() || before && dominance.isCertain();
    }

    /** The deals on which a fixed sum is better than a share, or the other way round, as far as a figure tells. */
    private static Space favouring(Offer offer, Offer other, Space both, Version version) {
        boolean fixed = offer.earn().form() instanceof Form.Pay && other.earn().form() instanceof Form.Share;
        boolean share =
                offer.earn().form() instanceof Form.Share && other.earn().form() instanceof Form.Pay;
        BigDecimal rate = Dominance.most(Tables.of(share ? offer : other));
        if (!fixed && !share || rate.signum() == 0) {
            return both;
        }
        BigDecimal sum = Dominance.most(Tables.of(share ? other : offer));
        BigDecimal even = sum.divide(rate, 2, RoundingMode.HALF_UP);
        Range.Numbers size = share
                ? new Range.Numbers(new Range.Bound<>(even.multiply(TWO), true), null, false)
                : new Range.Numbers(null, new Range.Bound<>(even.divide(TWO, 2, RoundingMode.HALF_UP), true), false);
        String measure = (share ? offer : other).earn().of();
        Conditions when = new Conditions(List.of(new Condition.Within(measure, size, false)));
        if (!SIZES.contains(measure)) {
            return both;
        }
        Space space =
                both.and(version.spaces().within(version.catalog(), offer, Conditions.ANY, when, Version.place(offer)));
        return space.clash() == null ? space : both;
    }

    private static void tell(Offer offer, Offer other, Stacking group, Place cut, Witness witness, Findings findings) {
        boolean byAccount = offer.limits().stream()
                .anyMatch(limit -> limit instanceof Limit.PartnerMax max && max.per() == Scope.ACCOUNT
                        || limit instanceof Limit.PartnerCount count && count.per() == Scope.ACCOUNT);
        findings.add(
                        cut,
                        "`" + group.id() + "` keeps `" + offer.id()
                                + "` as the best, which this then cuts to less than `" + other.id() + "` would pay")
                .near(Place.ROOT.key("stacking").key(group.id()), "keeps the best before it is cut")
                .near(Version.place(other), "beaten, so not paid")
                .help("take `" + offer.id() + "` out of `" + group.id()
                        + "`, limit it per deal (which comes before stacking), or give both the same limit")
                .claimsCut(offer.id(), other.id(), witness, byAccount);
    }
}
