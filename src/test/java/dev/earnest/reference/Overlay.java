package dev.earnest.reference;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Timelines made from others by changing or leaving out offers; what names an offer left out forgets it. */
public final class Overlay {
    private Overlay() {}

    /** Each offer as {@code change} returns it; null leaves it out. */
    public static Timeline offers(Timeline timeline, UnaryOperator<Offer> change) {
        List<Catalog> versions = new ArrayList<>();
        for (Catalog version : timeline.versions()) {
            Map<String, Offer> offers = new LinkedHashMap<>();
            for (Offer offer : version.offers().values()) {
                Offer changed = change.apply(offer);
                if (changed != null) {
                    offers.put(changed.id(), changed);
                }
            }
            offers.replaceAll((id, offer) -> less(offer, offers));
            versions.add(with(version, offers, stacking(version.stacking(), offers)));
        }
        return new Timeline(versions);
    }

    private static Offer less(Offer offer, Map<String, Offer> offers) {
        List<String> kept = new ArrayList<>(offer.earn().less());
        kept.removeIf(id -> !offers.containsKey(id));
        Earn earn = offer.earn();
        return with(offer, new Earn(earn.form(), earn.of(), kept, earn.repeat()), offer.status());
    }

    private static List<Stacking> stacking(List<Stacking> groups, Map<String, Offer> offers) {
        List<Stacking> kept = new ArrayList<>();
        for (Stacking group : groups) {
            List<String> ids = new ArrayList<>(group.offers());
            ids.removeIf(id -> !offers.containsKey(id));
            if (group.offers().isEmpty() || !ids.isEmpty()) {
                kept.add(new Stacking(group.id(), ids, group.keep(), group.max(), group.of()));
            }
        }
        return kept;
    }

    /** The offer with another status. */
    public static Offer status(Offer offer, Status status) {
        return with(offer, offer.earn(), status);
    }

    private static Offer with(Offer o, Earn earn, Status status) {
        return new Offer(
                o.id(),
                o.type(),
                status,
                o.objective(),
                o.window(),
                o.trigger(),
                o.earnedOn(),
                o.paysTo(),
                o.who(),
                o.seller(),
                o.when(),
                earn,
                o.boosts(),
                o.limits(),
                o.budget(),
                o.evidence(),
                o.clawback(),
                o.payout());
    }

    /** The catalog with other offers and stacking. */
    public static Catalog with(Catalog c, Map<String, Offer> offers, List<Stacking> stacking) {
        return new Catalog(
                c.id(),
                c.version(),
                c.currency(),
                c.effective(),
                c.fiscal(),
                c.reviewBy(),
                c.dimensions(),
                c.objectives(),
                c.segments(),
                c.metrics(),
                c.ladders(),
                c.budgets(),
                offers,
                stacking,
                c.attribution(),
                c.rounding(),
                c.registrationValid(),
                c.versionBy(),
                c.payments(),
                c.economics(),
                c.waivers());
    }
}
