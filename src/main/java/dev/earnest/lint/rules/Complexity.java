package dev.earnest.lint.rules;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Conditions;
import dev.earnest.catalog.Form;
import dev.earnest.catalog.Lookup;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Payout;
import dev.earnest.catalog.PaysTo;
import dev.earnest.catalog.Tiers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much there is to understand of an offer: one for each part that a partner must know to work out what a deal pays.
 *
 * @param parts how many there are of each sort; none is 0
 */
record Complexity(Map<String, Integer> parts) {
    Complexity {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    static Complexity of(Offer offer, Catalog catalog) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        put(parts, "conditions", size(offer.who()) + size(offer.seller()) + size(offer.when()));
        put(parts, "rows of tables", rows(offer.earn().form()));
        put(parts, "steps", offer.tiers() == null ? 0 : offer.tiers().steps().size());
        put(parts, "settings of tiers", settings(offer.tiers()));
        put(parts, "boosts and their conditions", boosts(offer));
        put(parts, "limits", offer.limits().size() + one(offer.budget() != null));
        put(parts, "stacking groups", groups(offer, catalog));
        put(parts, "offers taken off first", offer.earn().less().size());
        put(parts, "evidence", offer.evidence().size());
        put(parts, "clawback", one(offer.clawback() != null));
        put(parts, "ways of paying", paying(offer));
        return new Complexity(parts);
    }

    int total() {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@code conditions 3 + steps 4}. */
    String text() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(" + "));
    }

    private static void put(Map<String, Integer> parts, String name, int count) {
        if (count > 0) {
            parts.put(name, count);
        }
    }

    private static int one(boolean there) {
        return there ? 1 : 0;
    }

    private static int size(Conditions conditions) {
        return conditions.all().size();
    }

    private static int rows(Form form) {
        return rows(form.lookup()) + one(form instanceof Form.Each each && each.block() != null);
    }

    private static int rows(@Nullable Lookup table) {
        if (!(table instanceof Lookup.By by)) {
            return 0;
        }
        int otherwise = by.otherwise() == null ? 0 : Math.max(1, rows(by.otherwise()));
        return otherwise
                + by.rows().stream()
                        .mapToInt(row -> Math.max(1, rows(row.then())))
                        .sum();
    }

    private static int settings(@Nullable Tiers tiers) {
        if (tiers == null) {
            return 0;
        }
        return one(tiers.every() != null)
                + one(tiers.target() != null)
                + one(tiers.counts() != null)
                + one(tiers.basedOnLastPeriod())
                + one(tiers.interpolate())
                + one(tiers.edgeAbove())
                + tiers.per().size();
    }

    private static int boosts(Offer offer) {
        return offer.boosts().stream()
                .mapToInt(boost -> 1 + size(boost.who()) + size(boost.when()))
                .sum();
    }

    private static int groups(Offer offer, Catalog catalog) {
        return (int) catalog.stacking().stream()
                .filter(group -> group.offers().contains(offer.id()))
                .count();
    }

    private static int paying(Offer offer) {
        Payout payout = offer.payout();
        boolean late = payout.every() != null
                || payout.hold().count() > 0
                || payout.after().count() > 0;
        return one(late)
                + payout.instalments().size()
                + one(offer.earn().repeat() != null)
                + one(!(offer.paysTo() instanceof PaysTo.Partner));
    }
}
