package dev.earnest.revision;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Window;
import dev.earnest.lint.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mixes two forms of one version.
 *
 * <p>What no payout hangs on is always the new one's. Segments, metrics and budgets of both are there, whoever declares
 * them, since they do nothing until an offer names them.
 */
final class CatalogMix {
    private final Choice choice;
    private final Choice shared;

    /**
     * @param choice for the parts of this version
     * @param shared for what all versions of a program have alike
     */
    CatalogMix(Choice choice, Choice shared) {
        this.choice = choice;
        this.shared = shared;
    }

    Catalog mix(Catalog base, Catalog next, Window window) {
        Map<String, Offer> offers = offers(base, next);
        return new Catalog(
                next.id(),
                next.version(),
                next.currency(),
                window,
                shared.of("fiscal", base.fiscal(), next.fiscal()),
                next.reviewBy(),
                dimensions(base, next),
                next.objectives(),
                union("segments", base.segments(), next.segments()),
                union("metrics", base.metrics(), next.metrics()),
                ladders(base, next),
                this.<Budget>union("budgets", base.budgets(), next.budgets()),
                offers,
                stacking(base, next, offers),
                shared.ofAny("attribution", base.attribution(), next.attribution()),
                shared.of("rounding", base.rounding(), next.rounding()),
                shared.ofAny("registration_valid", base.registrationValid(), next.registrationValid()),
                shared.ofAny("version_by", base.versionBy(), next.versionBy()),
                next.payments(),
                next.economics(),
                next.waivers());
    }

    /** Values of both: which of them the data hold is no matter of one program. */
    private static Map<String, List<String>> dimensions(Catalog base, Catalog next) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String name : next.dimensions().keySet()) {
            List<String> before = base.dimensions().get(name);
            // a field that one program leaves free takes any value in a mix
            if (before != null) {
                all.put(name, Union.of(before, next.dimensions().getOrDefault(name, List.of())));
            }
        }
        return all;
    }

    private <V> Map<String, V> union(String key, Map<String, V> base, Map<String, V> next) {
        Map<String, V> all = new LinkedHashMap<>();
        for (String id : Union.of(base.keySet(), next.keySet())) {
            V one = base.get(id);
            V two = next.get(id);
            if (one == null || two == null) {
                all.put(id, one == null ? java.util.Objects.requireNonNull(two) : one);
            } else {
                all.put(id, choice.of(key + "." + id, one, two));
            }
        }
        return all;
    }

    private Map<String, dev.earnest.catalog.Ladder> ladders(Catalog base, Catalog next) {
        Map<String, dev.earnest.catalog.Ladder> all = new LinkedHashMap<>();
        for (String id : Union.of(base.ladders().keySet(), next.ladders().keySet())) {
            dev.earnest.catalog.@Nullable Ladder ladder = choice.ofAny(
                    "ladders." + id, base.ladders().get(id), next.ladders().get(id));
            if (ladder != null) {
                all.put(id, ladder);
            }
        }
        return all;
    }

    private Map<String, Offer> offers(Catalog base, Catalog next) {
        List<String> ids = Union.of(base.offers().keySet(), next.offers().keySet());
        Set<String> present = new TreeSet<>();
        for (String id : ids) {
            @Nullable Offer one = base.offers().get(id);
            @Nullable Offer two = next.offers().get(id);
            if (one == null ? choice.takes("offers." + id) : two != null || !choice.takes("offers." + id)) {
                present.add(id);
            }
        }
        Map<String, Offer> offers = new LinkedHashMap<>();
        OfferMix mix = new OfferMix(choice, present, common(base, next));
        for (String id : ids) {
            Offer one = base.offers().get(id);
            Offer two = next.offers().get(id);
            if (present.contains(id)) {
                offers.put(
                        id, one == null || two == null ? alone(one == null ? two : one, present) : mix.mix(one, two));
            }
        }
        return offers;
    }

    /** An offer of one program only, without what it names and the mix hasn't. */
    private static Offer alone(@Nullable Offer offer, Set<String> present) {
        return Renaming.less(java.util.Objects.requireNonNull(offer), id -> present.contains(id) ? id : null);
    }

    private List<Stacking> stacking(Catalog base, Catalog next, Map<String, Offer> offers) {
        Map<String, Stacking> before = byId(base.stacking());
        Map<String, Stacking> after = byId(next.stacking());
        List<Stacking> all = new java.util.ArrayList<>();
        for (String id : Union.of(before.keySet(), after.keySet())) {
            @Nullable Stacking group = group(before.get(id), after.get(id), base, next, "stacking." + id);
            if (group == null || group.offers().isEmpty()) {
                addIfAny(group, all);
                continue;
            }
            List<String> members = group.offers().stream()
                    .filter(member -> offers.containsKey(member) && stacks(offers.get(member)))
                    .toList();
            if (!members.isEmpty()) {
                all.add(new Stacking(id, members, group.keep(), group.max(), group.of()));
            }
        }
        return all;
    }

    private static void addIfAny(@Nullable Stacking group, List<Stacking> all) {
        if (group != null) {
            all.add(group);
        }
    }

    private static boolean stacks(@Nullable Offer offer) {
        return offer != null && Version.canStack(offer);
    }

    private @Nullable Stacking group(
            @Nullable Stacking one, @Nullable Stacking two, Catalog base, Catalog next, String key) {
        if (one != null && two != null && sameButMembers(one, two, base, next)) {
            List<String> members = Union.of(one.offers(), two.offers());
            return new Stacking(two.id(), members, two.keep(), two.max(), two.of());
        }
        return choice.ofAny(key, one, two);
    }

    /** Whether two groups differ at most in offers that only one of the programs has: those bring their place with them. */
    static boolean sameButMembers(Stacking one, Stacking two, Catalog base, Catalog next) {
        Set<String> common = common(base, next);
        return one.offers().isEmpty() == two.offers().isEmpty()
                && Union.common(one.offers(), common).equals(Union.common(two.offers(), common))
                && one.keep() == two.keep()
                && java.util.Objects.equals(one.max(), two.max())
                && java.util.Objects.equals(one.of(), two.of());
    }

    private static Set<String> common(Catalog base, Catalog next) {
        return base.offers().keySet().stream()
                .filter(next.offers()::containsKey)
                .collect(Collectors.toSet());
    }

    static Map<String, Stacking> byId(List<Stacking> groups) {
        Map<String, Stacking> map = new LinkedHashMap<>();
        groups.forEach(group -> map.put(group.id(), group));
        return map;
    }
}
