package dev.earnest.lint.figure;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Offer;
import dev.earnest.lint.Version;
import dev.earnest.lint.space.Space;
import dev.earnest.problem.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Deals for which boosts hold together.
 *
 * @param space what meets the conditions, those of the boosts too
 * @param times the product of the boosts above 1 that hold
 */
public record Boosted(Space space, BigDecimal times) {

    /** An offer without its boosts. */
    public static Boosted none(Offer offer, Version version) {
        return new Boosted(version.space(offer), BigDecimal.ONE);
    }

    /** As many boosts as do not exclude each other, the largest first. */
    public static Boosted of(Offer offer, Version version) {
        return of(offer, version, version.space(offer));
    }

    /** The same within a space that is smaller than the offer's own. */
    public static Boosted of(Offer offer, Version version, Space within) {
        List<Boost> boosts = new ArrayList<>(offer.boosts());
        boosts.sort((one, other) -> other.times().compareTo(one.times()));
        Boosted all = new Boosted(within, BigDecimal.ONE);
        Place place = Version.place(offer).key("boost");
        for (Boost boost : boosts) {
            if (boost.times().compareTo(BigDecimal.ONE) > 0) {
                Space both = all.space.and(
                        version.spaces().within(version.catalog(), offer, boost.who(), boost.when(), place));
                if (both.clash() == null && both.undecided() == null) {
                    all = new Boosted(both, all.times.multiply(boost.times()));
                }
            }
        }
        return all;
    }
}
