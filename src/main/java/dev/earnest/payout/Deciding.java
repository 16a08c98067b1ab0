package dev.earnest.payout;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.SetOrder;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides what offers pay on given data, to be compared by meaning, whatever the order of conditions and sets: where it
 * is equal, every line is.
 */
final class Deciding {
    private final Timeline program;

    Deciding(Timeline written) {
        SetOrder order = SetOrder.ofNames();
        this.program = new Timeline(written.versions().stream().map(order::of).toList());
    }

    /** Everything that any offer may read, beside offers, stacking and budgets. */
    Object ground() {
        return program.versions().stream().map(Deciding::ground).toList();
    }

    private static List<@Nullable Object> ground(Catalog catalog) {
        List<@Nullable Object> ground = new ArrayList<>();
        ground.add(catalog.currency());
        ground.add(catalog.effective());
        ground.add(catalog.fiscal());
        ground.add(catalog.segments());
        ground.add(catalog.metrics());
        ground.add(catalog.ladders());
        ground.add(catalog.attribution());
        ground.add(catalog.rounding());
        ground.add(catalog.registrationValid());
        ground.add(catalog.versionBy());
        return ground;
    }

    /** Offers of one group of {@link Ties}, and what ties them, in every version. */
    Object of(Set<String> ids) {
        Set<String> spent = spent(ids);
        List<Object> deciding = new ArrayList<>();
        for (Catalog version : program.versions()) {
            deciding.add(List.of(offers(version, ids), stacking(version, ids), budgets(version, spent)));
        }
        deciding.add(order(ids));
        return deciding;
    }

    /** The offers without what changes no line: their objective, and when lines are paid. */
    private static List<Offer> offers(Catalog version, Set<String> ids) {
        return version.offers().values().stream()
                .filter(offer -> ids.contains(offer.id()))
                .map(Deciding::undated)
                .toList();
    }

    private static Offer undated(Offer offer) {
        return new Offer(
                offer.id(),
                offer.type(),
                offer.status(),
                null,
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
                dev.earnest.catalog.Payout.AT_ONCE);
    }

    private static List<Object> stacking(Catalog version, Set<String> ids) {
        List<Object> groups = new ArrayList<>();
        for (Stacking group : version.stacking()) {
            List<String> members = Ties.members(version, group);
            if (members.stream().anyMatch(ids::contains)) {
                groups.add(group);
                groups.add(members);
            }
        }
        return groups;
    }

    private static Map<String, @Nullable Budget> budgets(Catalog version, Set<String> budgets) {
        Map<String, @Nullable Budget> found = new HashMap<>();
        budgets.forEach(id -> found.put(id, version.budgets().get(id)));
        return found;
    }

    /** What the offers spend in some version. */
    private Set<String> spent(Set<String> ids) {
        Set<String> budgets = new HashSet<>();
        for (Catalog version : program.versions()) {
            for (String id : ids) {
                Offer offer = version.offers().get(id);
                if (offer != null && offer.budget() != null) {
                    budgets.add(offer.budget());
                }
            }
        }
        return budgets;
    }

    /** The order in which a plan takes them: the latest version's first. */
    private List<String> order(Set<String> ids) {
        Set<String> order = new LinkedHashSet<>();
        for (int v = program.versions().size() - 1; v >= 0; v--) {
            for (String id : program.versions().get(v).offers().keySet()) {
                if (ids.contains(Objects.requireNonNull(id))) {
                    order.add(id);
                }
            }
        }
        return List.copyOf(order);
    }
}
