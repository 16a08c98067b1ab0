package dev.earnest.payout;

import dev.earnest.catalog.Offer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of an offer, ready to run.
 *
 * @param wonOnly that a deal is won, where the offer names no stage; null where it does, and for events
 * @param others all others, in the order they are told in: the seller's, the payee's, the deal's
 */
record OfferFilters(@Nullable Filter wonOnly, List<Filter> others) {

    static OfferFilters of(Offer offer, Scope scope) {
        List<Filter> others = ofPartner(offer, scope);
        List<Filter> when = scope.when(offer.when(), "offers." + offer.id() + ".when");
        boolean staged = scope.staged(offer.when());
        others.addAll(staged ? when : when.subList(1, when.size()));
        return new OfferFilters(staged ? null : when.get(0), List.copyOf(others));
    }

    /** Those of the seller and the payee alone. */
    static List<Filter> ofPartner(Offer offer, Scope scope) {
        String place = "offers." + offer.id();
        List<Filter> filters = new ArrayList<>();
        if (!offer.seller().all().isEmpty()) {
            filters.addAll(scope.seller().who(offer.seller(), place + ".seller"));
        }
        filters.addAll(scope.who(offer.who(), place + ".who"));
        return filters;
    }
}
