package dev.earnest.trial;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.Claim;
import dev.earnest.lint.Figures;
import dev.earnest.lint.space.Witness;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks for the first of some like deals for which two stacked offers pay less than the beaten one alone. */
final class CutBelow {
    /** Deals that are tried. */
    static final int MOST = 64;

    private CutBelow() {}

    /** What the engine pays for the last of a number of deals. */
    private record Tried(int deals, BigDecimal kept, BigDecimal beaten, BigDecimal alone) {
        boolean shows() {
            return kept.add(beaten).compareTo(alone) < 0;
        }
    }

    /** How the engine shows it, or null where no number of deals does. */
    static @Nullable String note(Catalog version, Claim claim) {
        Tried found = first(version, claim);
        if (found == null) {
            return null;
        }
        String deal = found.deals() == 1 ? "" : "deal number " + found.deals() + " like it on that day: ";
        return claim.witness().text() + "\n" + deal + "`" + claim.offers().get(0) + "` is kept, and pays "
                + Figures.number(found.kept()) + "; `" + claim.offers().get(1) + "` would have paid "
                + Figures.number(found.alone()) + " (" + version.currency().code() + ")";
    }

    private static @Nullable Tried first(Catalog version, Claim claim) {
        Tried one = tried(version, claim, 1);
        if (one.shows()) {
            return one;
        }
        boolean other = one.kept().signum() <= 0 && one.beaten().signum() > 0;
        if (other || one.alone().signum() <= 0 || one.kept().signum() <= 0) {
            return null; // more of them change nothing: the other is the best, or nothing is paid
        }
        for (int deals : turns(version, claim.offers().get(0), one)) {
            Tried tried = tried(version, claim, deals);
            if (tried.shows()) {
                return tried;
            }
        }
        return null;
    }

    /** After how many deals each limit and the budget of an offer first cuts it, and cuts it to nothing. */
    private static SortedSet<Integer> turns(Catalog version, String id, Tried one) {
        SortedSet<Integer> turns = new TreeSet<>();
        Offer offer = Objects.requireNonNull(version.offers().get(id));
        for (Limit limit : offer.limits()) {
            if (limit instanceof Limit.PartnerCount count) {
                turns.add(count.count() + 1);
            } else if (limit instanceof Limit.PartnerMax max) {
                turns.addAll(turns(max.money(), one));
            } else if (limit instanceof Limit.OfferMax max) {
                turns.addAll(turns(max.money(), one));
            }
        }
        Budget budget = offer.budget() == null ? null : version.budgets().get(offer.budget());
        if (budget instanceof Budget.Pool pool) {
            turns.addAll(turns(pool.amount(), one));
        } else if (budget instanceof Budget.Wallet wallet && wallet.amount() != null) {
            turns.addAll(turns(wallet.amount(), one));
        }
        turns.removeIf(deals -> deals < 2 || deals > MOST);
        return turns;
    }

    private static List<Integer> turns(BigDecimal most, Tried one) {
        int spent = divided(most, one.kept());
        // where a budget is shared out in proportion, each line is cut to what is left of it
        return List.of(spent, spent + 1, divided(most, one.alone()) + 1);
    }

    private static int divided(BigDecimal most, BigDecimal line) {
        return most.divide(line, 0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(MOST))
                .intValueExact();
    }

    private static Tried tried(Catalog version, Claim claim, int deals) {
        String kept = claim.offers().get(0);
        String beaten = claim.offers().get(1);
        boolean one = claim.kind() == Claim.Kind.CUT_BELOW_ON_ONE_ACCOUNT;
        Witness witness = deals == 1 ? claim.witness() : claim.witness().repeated(deals, one);
        Map<String, BigDecimal> both = Trial.paid(version, List.of(kept, beaten), witness);
        Map<String, BigDecimal> alone = Trial.paid(version, List.of(beaten), witness);
        return new Tried(deals, of(both, kept), of(both, beaten), of(alone, beaten));
    }

    private static BigDecimal of(Map<String, BigDecimal> paid, String offer) {
        return Objects.requireNonNull(paid.get(offer));
    }
}
