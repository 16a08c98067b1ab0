package dev.earnest.revision;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Earn;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds offers that have the same body under a new id, and gives the base the new ids. */
final class Renaming {
    private Renaming() {}

    /** New ids by old ones; only where one offer that is gone and one that is new are equal but for the id. */
    static Map<String, String> of(Catalog base, Catalog next) {
        Map<String, String> renamed = new LinkedHashMap<>();
        List<Offer> added = new ArrayList<>(next.offers().values().stream()
                .filter(offer -> !base.offers().containsKey(offer.id()))
                .toList());
        for (Offer old : base.offers().values()) {
            if (!next.offers().containsKey(old.id())) {
                for (Offer offer : added) {
                    if (as(old, offer.id()).equals(offer)) {
                        renamed.put(old.id(), offer.id());
                        added.remove(offer);
                        break;
                    }
                }
            }
        }
        return renamed;
    }

    /** The catalog with its offers under their new ids. */
    static Catalog apply(Catalog base, Map<String, String> ids) {
        if (ids.isEmpty()) {
            return base;
        }
        Map<String, Offer> offers = new LinkedHashMap<>();
        UnaryOperator<@Nullable String> name = id -> ids.getOrDefault(id, id);
        for (Offer offer : base.offers().values()) {
            String id = ids.getOrDefault(offer.id(), offer.id());
            offers.put(id, less(as(offer, id), name));
        }
        List<Stacking> groups = base.stacking().stream()
                .map(group -> new Stacking(
                        group.id(),
                        group.offers().stream()
                                .map(id -> ids.getOrDefault(id, id))
                                .toList(),
                        group.keep(),
                        group.max(),
                        group.of()))
                .toList();
        return Parts.with(base, offers, groups);
    }

    private static Offer as(Offer offer, String id) {
        return new Offer(
                id,
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
                offer.limits(),
                offer.budget(),
                offer.evidence(),
                offer.clawback(),
                offer.payout());
    }

    /** The offer whose {@code less} names others; null leaves one out. */
    static Offer less(Offer offer, UnaryOperator<@Nullable String> name) {
        Earn earn = offer.earn();
        List<String> less =
                earn.less().stream().map(name).filter(Objects::nonNull).toList();
        return less.equals(earn.less())
                ? offer
                : Parts.with(offer, new Earn(earn.form(), earn.of(), less, earn.repeat()));
    }
}
