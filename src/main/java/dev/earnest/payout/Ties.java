package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Timeline;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Offers in groups that pay without regard to each other: who takes off, stacks or spends one budget is of one group. */
final class Ties {
    private final Map<String, String> parents = new HashMap<>();

    private Ties() {}

    /** Ids of all offers of some programs in groups that no version of any of them ties together. */
    static List<Set<String>> groups(List<Timeline> programs) {
        Ties ties = new Ties();
        programs.forEach(ties::tie);
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (Timeline program : programs) {
            for (Catalog version : program.versions()) {
                for (String id : version.offers().keySet()) {
                    groups.computeIfAbsent(ties.root("offer " + id), any -> new LinkedHashSet<>())
                            .add(id);
                }
            }
        }
        return List.copyOf(groups.values());
    }

    private void tie(Timeline program) {
        for (Catalog version : program.versions()) {
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
}
