package dev.earnest.analysis.advise;

import dev.earnest.analysis.kpi.Span;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Condition;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Period;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Tiers;
import dev.earnest.catalog.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A program in which some offers were open to every partner all year, each alone: what partners don't meet in the past and
 * what all partners share, budgets and limits of an offer, takes nothing from them.
 */
final class AsIfOpen {
    private final Catalog version;
    private final Window year;
    private final Window before;

    /** @param year whose deals count; counts of periods that it cuts begin earlier */
    AsIfOpen(Catalog version, Span year) {
        this.version = version;
        this.year = new Window(year.first(), year.last());
        this.before = new Window(year.first().minusYears(1), year.last());
    }

    Catalog of(Set<String> ids) {
        Map<String, Offer> offers = new LinkedHashMap<>();
        version.offers().forEach((id, offer) -> {
            offers.put(id, ids.contains(id) ? open(offer) : closed(offer));
        });
        return new Catalog(
                version.id(),
                version.version(),
                version.currency(),
                before,
                version.fiscal(),
                version.reviewBy(),
                version.dimensions(),
                version.objectives(),
                version.segments(),
                version.metrics(),
                version.ladders(),
                Map.of(),
                offers,
                List.of(),
                version.attribution(),
                version.rounding(),
                version.registrationValid(),
                version.versionBy(),
                version.payments(),
                version.economics(),
                List.of());
    }

    /** There for those that name it. */
    private Offer closed(Offer offer) {
        return with(offer, Status.RETIRED, before, Conditions.ANY);
    }

    private Offer open(Offer offer) {
        Tiers tiers = offer.tiers();
        boolean term = tiers != null && (tiers.every() == null || tiers.every() == Period.TERM);
        return with(offer, Status.GHOST, term ? year : before, ofDeals(offer.who()));
    }

    private static Offer with(Offer offer, Status status, Window window, Conditions who) {
        return new Offer(
                offer.id(),
                offer.type(),
                status,
                offer.objective(),
                window,
                offer.trigger(),
                offer.earnedOn(),
                offer.paysTo(),
                who,
                offer.seller(),
                offer.when(),
                offer.earn(),
                offer.boosts(),
                offer.limits().stream()
                        .filter(limit -> !(limit instanceof Limit.OfferMax))
                        .toList(),
                null,
                List.of(),
                offer.clawback(),
                offer.payout());
    }

    private Conditions ofDeals(Conditions who) {
        List<Condition> kept = who.all().stream().filter(version::asksDeal).toList();
        return new Conditions(kept);
    }
}
