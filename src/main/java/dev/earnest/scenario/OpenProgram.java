package dev.earnest.scenario;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Timeline;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A program without what partners spend in common: budgets of one sum for all, and limits of an offer over all its partners.
 *
 * @param coupled the offers that have one of them in some version
 */
record OpenProgram(Timeline timeline, Set<String> coupled) {

    static OpenProgram of(Timeline written) {
        Set<String> coupled = new LinkedHashSet<>();
        return new OpenProgram(
                new Timeline(written.versions().stream()
                        .map(version -> open(version, coupled))
                        .toList()),
                coupled);
    }

    private static Catalog open(Catalog version, Set<String> coupled) {
        Map<String, Offer> offers = new LinkedHashMap<>();
        version.offers().forEach((id, offer) -> {
            boolean limited = offer.limits().stream().anyMatch(Limit.OfferMax.class::isInstance);
            boolean pooled = pooled(version, offer);
            if (limited || pooled) {
                coupled.add(id);
            }
            offers.put(id, limited || pooled ? open(offer, pooled) : offer);
        });
        return new Catalog(
                version.id(),
                version.version(),
                version.currency(),
                version.effective(),
                version.fiscal(),
                version.reviewBy(),
                version.dimensions(),
                version.objectives(),
                version.segments(),
                version.metrics(),
                version.ladders(),
                version.budgets(),
                offers,
                version.stacking(),
                version.attribution(),
                version.rounding(),
                version.registrationValid(),
                version.versionBy(),
                version.payments(),
                version.economics(),
                version.waivers());
    }

    /** Whether an offer spends a budget of one sum for all. */
    static boolean pooled(Catalog version, Offer offer) {
        String budget = offer.budget();
        return budget != null && version.budgets().get(budget) instanceof Budget.Pool;
    }

    private static Offer open(Offer offer, boolean pooled) {
        return new Offer(
                offer.id(),
                offer.type(),
                offer.status(),
                offer.objective(),
                offer.window(),
                offer.trigger(),
                offer.earnedOn(),
                offer.paysTo(),
                offer.who(),
                offer.seller(),
                offer.when(),
                offer.earn(),
                offer.boosts(),
                offer.limits().stream()
                        .filter(limit -> !(limit instanceof Limit.OfferMax))
                        .toList(),
                pooled ? null : offer.budget(),
                offer.evidence(),
                offer.clawback(),
                offer.payout());
    }
}
