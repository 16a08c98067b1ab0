package dev.earnest.revision;

import dev.earnest.catalog.Boost;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Trigger;
import java.util.List;
import java.util.Map;

/** Catalogs and offers with some parts exchanged. */
final class Parts {
    private Parts() {}

    static Catalog with(Catalog catalog, Map<String, Offer> offers, List<Stacking> stacking) {
        return new Catalog(
                catalog.id(),
                catalog.version(),
                catalog.currency(),
                catalog.effective(),
                catalog.fiscal(),
                catalog.reviewBy(),
                catalog.dimensions(),
                catalog.objectives(),
                catalog.segments(),
                catalog.metrics(),
                catalog.ladders(),
                catalog.budgets(),
                offers,
                stacking,
                catalog.attribution(),
                catalog.rounding(),
                catalog.registrationValid(),
                catalog.versionBy(),
                catalog.payments(),
                catalog.economics(),
                catalog.waivers());
    }

    static Offer with(Offer offer, Earn earn) {
        return with(
                offer,
                offer.trigger(),
                offer.who(),
                offer.seller(),
                offer.when(),
                earn,
                offer.boosts(),
                offer.evidence());
    }

    static Offer with(
            Offer offer,
            Trigger trigger,
            Conditions who,
            Conditions seller,
            Conditions when,
            Earn earn,
            List<Boost> boosts,
            List<String> evidence) {
        return new Offer(
                offer.id(),
                offer.type(),
                offer.status(),
                offer.objective(),
                offer.window(),
                trigger,
                offer.earnedOn(),
                offer.paysTo(),
                who,
                seller,
                when,
                earn,
                boosts,
                offer.limits(),
                offer.budget(),
                evidence,
                offer.clawback(),
                offer.payout());
    }
}
