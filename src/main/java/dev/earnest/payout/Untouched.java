package dev.earnest.payout;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which offers pay the same lines under two programs over the same data. Offers that take each other off, stack or spend one
 * budget go together: a change to one of them touches all.
 */
final class Untouched {
    private final Timeline before;
    private final Timeline after;
    private final Map<String, String> parents = new HashMap<>();

    private Untouched(Timeline before, Timeline after) {
        this.before = before;
        this.after = after;
    }

    /** Ids of offers whose lines and budgets are the same, whatever else changed. */
    static Set<String> offers(Timeline before, Timeline after) {
        return sameGround(before, after) ? new Untouched(before, after).offers() : Set.of();
    }

    /** Whether everything that any offer may read, beside offers, stacking and budgets, is the same. */
    private static boolean sameGround(Timeline before, Timeline after) {
        if (before.versions().size() != after.versions().size()) {
            return false;
        }
        for (int v = 0; v < before.versions().size(); v++) {
            if (!ground(before.versions().get(v)).equals(ground(after.versions().get(v)))) {
                return false;
            }
        }
        return true;
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

    private Set<String> offers() {
        tie(before);
        tie(after);
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (Timeline timeline : List.of(before, after)) {
            for (Catalog version : timeline.versions()) {
                for (String id : version.offers().keySet()) {
                    groups.computeIfAbsent(root("offer " + id), any -> new LinkedHashSet<>())
                            .add(id);
                }
            }
        }
        Set<String> untouched = new HashSet<>();
        for (Set<String> group : groups.values()) {
            if (same(group)) {
                untouched.addAll(group);
            }
        }
        return untouched;
    }

    private void tie(Timeline timeline) {
        for (Catalog version : timeline.versions()) {
            version.offers().values().forEach(offer -> {
                offer.earn().less().forEach(other -> join("offer " + offer.id(), "offer " + other));
                if (offer.budget() != null) {
                    join("offer " + offer.id(), "budget " + offer.budget());
                }
            });
            for (Stacking group : version.stacking()) {
                members(version, group).forEach(id -> join("offer " + id, "stacking " + group.id()));
            }
        }
    }

    /** The offers of a group that can stack. */
    static List<String> members(Catalog version, Stacking group) {
        List<String> ids =
                group.offers().isEmpty() ? List.copyOf(version.offers().keySet()) : group.offers();
        return ids.stream()
                .filter(id -> {
                    Offer offer = version.offers().get(id);
                    return offer != null && StackingPass.stacks(offer);
                })
                .toList();
    }

    private String root(String name) {
        String at = name;
        for (String up = parents.get(at); up != null; up = parents.get(at)) {
            at = up;
        }
        return at;
    }

    private void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (!first.equals(second)) {
            parents.put(first, second);
        }
    }

    /** Whether offers that go together, and what ties them, are the same in every version. */
    private boolean same(Set<String> ids) {
        Set<String> spent = spent(ids);
        for (int v = 0; v < before.versions().size(); v++) {
            Catalog old = before.versions().get(v);
            Catalog now = after.versions().get(v);
            boolean same = offers(old, ids).equals(offers(now, ids))
                    && stacking(old, ids).equals(stacking(now, ids))
                    && budgets(old, spent).equals(budgets(now, spent));
            if (!same) {
                return false;
            }
        }
        return order(before, ids).equals(order(after, ids));
    }

    /** The offers without what changes no line: their objective, and when lines are paid. */
    private static List<Offer> offers(Catalog version, Set<String> ids) {
        return version.offers().values().stream()
                .filter(offer -> ids.contains(offer.id()))
                .map(Untouched::undated)
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
            List<String> members = members(version, group);
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

    /** What the offers spend in some version of either program. */
    private Set<String> spent(Set<String> ids) {
        Set<String> budgets = new HashSet<>();
        for (Timeline timeline : List.of(before, after)) {
            for (Catalog version : timeline.versions()) {
                for (String id : ids) {
                    Offer offer = version.offers().get(id);
                    if (offer != null && offer.budget() != null) {
                        budgets.add(offer.budget());
                    }
                }
            }
        }
        return budgets;
    }

    /** The order in which a plan takes them: the latest version's first. */
    private static List<String> order(Timeline timeline, Set<String> ids) {
        Set<String> order = new LinkedHashSet<>();
        for (int v = timeline.versions().size() - 1; v >= 0; v--) {
            for (String id : timeline.versions().get(v).offers().keySet()) {
                if (ids.contains(Objects.requireNonNull(id))) {
                    order.add(id);
                }
            }
        }
        return List.copyOf(order);
    }
}
