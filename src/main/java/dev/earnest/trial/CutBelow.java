package dev.earnest.trial;

import dev.earnest.catalog.Catalog;
import dev.earnest.lint.Claim;
import dev.earnest.lint.Figures;
import dev.earnest.lint.space.Witness;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        int no = 0;
        for (int deals = 1; deals <= MOST; deals *= 2) {
            Tried tried = tried(version, claim, deals);
            if (tried.shows()) {
                return between(version, claim, no, tried);
            }
            boolean other = tried.kept().signum() == 0 && tried.beaten().signum() > 0;
            if (other || tried.alone().signum() == 0) {
                return null; // more of them change nothing: the other is the best, or is used up itself
            }
            no = deals;
        }
        return null;
    }

    /** The fewest deals that show it, more than {@code no} of them. */
    private static Tried between(Catalog version, Claim claim, int no, Tried shown) {
        Tried found = shown;
        int low = no;
        while (found.deals() - low > 1) {
            Tried middle = tried(version, claim, (low + found.deals()) / 2);
            low = middle.shows() ? low : middle.deals();
            found = middle.shows() ? middle : found;
        }
        return found;
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
