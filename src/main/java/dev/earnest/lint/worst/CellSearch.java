package dev.earnest.lint.worst;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Step;
import dev.earnest.catalog.Tiers;
import dev.earnest.lint.Version;
import dev.earnest.lint.figure.Earnings;
import dev.earnest.lint.space.Space;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks in one cell for the offers that leave most together, by branch and bound; mutable. */
final class CellSearch {
    /** A set that could leave so little more is not looked at. */
    private static final BigDecimal HARDLY = new BigDecimal("0.0001");

    private final Version version;
    private final Cell cell;
    private final BigDecimal smallest;
    private final Joins joins;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, BigDecimal> bounds = new HashMap<>();
    private final Map<String, Stacking> groups = new HashMap<>();
    private final BigDecimal bound;
    private @Nullable Worst best;
    private BigDecimal share = BigDecimal.ZERO;
    private boolean cut;

    CellSearch(Version version, Cell cell, List<Part> all, BigDecimal smallest, Joins joins) {
        this.version = version;
        this.cell = cell;
        this.smallest = smallest;
        this.joins = joins;
        List<Part> here = all.stream().filter(part -> part.meets(cell)).toList();
        BigDecimal least = least(here);
        for (Part part : here) {
            BigDecimal most = most(part, least);
            if (most.signum() > 0) {
                parts.add(part);
                bounds.put(part.offer().id(), most);
            }
        }
        parts.sort(Comparator.<Part, BigDecimal>comparing(part -> bounds.get(part.offer().id())).reversed());
        group();
        bound = bound(List.of(), 0);
    }

    @Nullable
    BigDecimal margin() {
        return new Amounts(version.catalog(), cell, smallest).margin();
    }

    /** No more than this share is left in the cell, whatever offers meet. */
    BigDecimal bound() {
        return bound;
    }

    /** Whether the search was cut short, so that more could be left than was found. */
    boolean isCut() {
        return cut;
    }

    /** The smallest amount that any set of the offers can be looked at with. */
    private BigDecimal least(List<Part> here) {
        BigDecimal least = smallest;
        for (Part part : here) {
            BigDecimal own = Met.amount(part.space(), smallest);
            least = own == null ? least : least.min(own);
        }
        return least;
    }

    /** The most that one offer can leave by itself, as a share. */
    private BigDecimal most(Part part, BigDecimal least) {
        BigDecimal at = Met.amount(part.space(), least);
        BigDecimal most = at == null ? BigDecimal.ZERO : share(part.offer(), at);
        Tiers tiers = part.offer().tiers();
        if (at != null && tiers != null && tiers.every() == null) {
            for (Step step : tiers.steps()) {
                most = most.max(share(part.offer(), step.from().max(at)));
            }
            most = most.max(Amounts.highest(tiers));
        }
        return most;
    }

    private BigDecimal share(Offer offer, BigDecimal amount) {
        Amounts amounts = new Amounts(version.catalog(), cell, amount);
        BigDecimal line = amounts.earned(offer, BigDecimal.ZERO, Earnings.mostBoost(offer));
        return amounts.afterLimits(offer, line).divide(amount, 6, RoundingMode.UP);
    }

    /** The group that holds an offer down most: one with a ceiling before one that keeps a single line. */
    private void group() {
        Catalog catalog = version.catalog();
        for (Part part : parts) {
            String id = part.offer().id();
            for (Stacking group : catalog.stacking()) {
                boolean member = Version.canStack(part.offer()) && (group.offers().isEmpty() || group.offers().contains(id));
                Stacking now = groups.get(id);
                boolean better = now == null ? holds(group) : holds(group) && ceiling(group).compareTo(ceiling(now)) < 0;
                if (member && better) {
                    groups.put(id, group);
                }
            }
        }
    }

    private static boolean holds(Stacking group) {
        return group.max() != null || group.keep() != Stacking.Keep.ALL;
    }

    /** As a share of the amount; a very large one where there is none. */
    private BigDecimal ceiling(Stacking group) {
        BigDecimal measure = group.of() == null
                ? null
                : new Amounts(version.catalog(), cell, BigDecimal.valueOf(12)).measure(group.of());
        return group.max() == null || measure == null
                ? BigDecimal.valueOf(1_000_000)
                : group.max().fraction().multiply(measure).divide(BigDecimal.valueOf(12), 6, RoundingMode.UP);
    }

    /** What the chosen and all from {@code next} on could leave together, whether they exclude each other or not. */
    private BigDecimal bound(List<Part> chosen, int next) {
        BigDecimal free = BigDecimal.ZERO;
        Map<Stacking, BigDecimal> held = new HashMap<>();
        for (int i = 0; i < chosen.size() + parts.size() - next; i++) {
            Part part = i < chosen.size() ? chosen.get(i) : parts.get(next + i - chosen.size());
            BigDecimal most = bounds.getOrDefault(part.offer().id(), BigDecimal.ZERO);
            boolean possible = i < chosen.size() || chosen.stream().noneMatch(other -> joins.clash(other, part));
            Stacking group = groups.get(part.offer().id());
            if (possible && group == null) {
                free = free.add(most);
            } else if (possible && group != null) {
                held.merge(group, most, group.keep() == Stacking.Keep.ALL ? BigDecimal::add : BigDecimal::max);
            }
        }
        for (Map.Entry<Stacking, BigDecimal> each : held.entrySet()) {
            free = free.add(each.getValue().min(ceiling(each.getKey())));
        }
        return free;
    }

    /** What leaves more than {@code least}; null where nothing does. */
    @Nullable
    Worst find(BigDecimal least) {
        share = least;
        if (!parts.isEmpty()) {
            Offer first = parts.get(0).offer();
            Space space = version.spaces()
                    .within(version.catalog(), first, cell.conditions(true), cell.conditions(false), Version.place(first));
            search(new ArrayList<>(), 0, space);
        }
        return best;
    }

    private void search(List<Part> chosen, int next, Space space) {
        if (cut || bound(chosen, next).compareTo(share.add(HARDLY)) <= 0) {
            return;
        }
        cut = joins.isSpent();
        if (next == parts.size()) {
            weigh(chosen, space);
            return;
        }
        Part part = parts.get(next);
        boolean open = chosen.stream().noneMatch(other -> joins.clash(other, part));
        Space both = open ? space.and(part.space()) : space;
        boolean joined = open && both.undecided() == null && both.clash() == null;
        if (joined) {
            chosen.add(part);
            search(chosen, next + 1, both);
            chosen.remove(chosen.size() - 1);
        }
        if (!joined || isInTheWay(part, next)) {
            search(chosen, next + 1, space);
        }
    }

    /** Whether others could leave more without it: it excludes one, asks for a larger deal, or takes another's place. */
    private boolean isInTheWay(Part part, int at) {
        BigDecimal own = Met.amount(part.space(), smallest);
        boolean takes = version.catalog().stacking().stream().anyMatch(group -> group.keep() == Stacking.Keep.FIRST);
        boolean less = parts.stream().anyMatch(other -> other.offer().earn().less().contains(part.offer().id()));
        if (takes || less || own == null || own.compareTo(smallest) != 0) {
            return true;
        }
        for (int i = at + 1; i < parts.size(); i++) {
            if (joins.clash(part, parts.get(i))) {
                return true;
            }
        }
        return false;
    }

    private void weigh(List<Part> chosen, Space space) {
        if (chosen.isEmpty()) {
            return;
        }
        Set<String> ids = new TreeSet<>(chosen.stream().map(part -> part.offer().id()).toList());
        List<Offer> offers = version.catalog().offers().values().stream()
                .filter(offer -> ids.contains(offer.id()))
                .toList();
        Met met = Met.of(version, offers, space, smallest);
        if (met == null) {
            return;
        }
        Stack stack = new Stack(new Amounts(version.catalog(), cell, met.amount()), offers, met.boosts());
        if (stack.share().compareTo(share) > 0) {
            share = stack.share();
            best = new Worst(cell, stack, met);
        }
    }
}
