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
import java.util.BitSet;
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

    private static final BigDecimal NO_CEILING = BigDecimal.valueOf(1_000_000);

    private final Version version;
    private final Cell cell;
    private final BigDecimal smallest;
    private final Joins joins;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, BigDecimal> bounds = new HashMap<>();
    private final Map<String, Stacking> groups = new HashMap<>();
    private final Map<String, BigDecimal> ceilings = new HashMap<>();
    private final Map<Integer, BitSet> clashes = new HashMap<>();
    private final BigDecimal bound;
    private @Nullable Worst best;
    private BigDecimal share = BigDecimal.ZERO;
    private boolean cut;

    CellSearch(Version version, Cell cell, List<Part> here, BigDecimal smallest, Joins joins) {
        this.version = version;
        this.cell = cell;
        this.smallest = smallest;
        this.joins = joins;
        BigDecimal least = least(here);
        for (Part part : here) {
            BigDecimal most = most(part, least);
            if (most.signum() > 0) {
                parts.add(part);
                bounds.put(part.offer().id(), most);
            }
        }
        parts.sort((one, other) -> bound(other).compareTo(bound(one)));
        group();
        bound = bound(everything());
    }

    private BigDecimal bound(Part part) {
        return bounds.getOrDefault(part.offer().id(), BigDecimal.ZERO);
    }

    private BitSet everything() {
        BitSet all = new BitSet(parts.size());
        all.set(0, parts.size());
        return all;
    }

    @Nullable
    BigDecimal margin() {
        return new Amounts(version.catalog(), cell, smallest).margin();
    }

    /** No more than this share is left in the cell, whatever offers meet. */
    BigDecimal bound() {
        return bound;
    }

    /** Whether the last search was cut short, so that more could be left than was found. */
    boolean isCut() {
        return cut;
    }

    /** The smallest amount that any set of the offers can be looked at with. */
    private BigDecimal least(List<Part> here) {
        BigDecimal least = smallest;
        for (Part part : here) {
            BigDecimal own = joins.amount(part);
            least = own.signum() == 0 ? least : least.min(own);
        }
        return least;
    }

    /** The most that one offer can leave by itself, as a share. */
    private BigDecimal most(Part part, BigDecimal least) {
        BigDecimal at = least.compareTo(smallest) == 0 ? joins.amount(part) : Met.amount(part.space(), least);
        BigDecimal most = at == null || at.signum() == 0 ? BigDecimal.ZERO : share(part.offer(), at);
        Tiers tiers = part.offer().tiers();
        if (at != null && at.signum() > 0 && tiers != null && tiers.every() == null) {
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
                boolean member = Version.canStack(part.offer())
                        && (group.offers().isEmpty() || group.offers().contains(id));
                Stacking now = groups.get(id);
                boolean better = now == null
                        ? holds(group)
                        : holds(group) && ceiling(group).compareTo(ceiling(now)) < 0;
                if (member && better) {
                    groups.put(id, group);
                    ceilings.put(group.id(), ceiling(group));
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
                ? NO_CEILING
                : group.max().fraction().multiply(measure).divide(BigDecimal.valueOf(12), 6, RoundingMode.UP);
    }

    /** What some offers could leave together, whether they exclude each other or not. */
    private BigDecimal bound(BitSet some) {
        BigDecimal free = BigDecimal.ZERO;
        Map<String, BigDecimal> held = new HashMap<>();
        for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
            String id = parts.get(i).offer().id();
            BigDecimal most = bound(parts.get(i));
            Stacking group = groups.get(id);
            if (group == null) {
                free = free.add(most);
            } else {
                boolean one = group.keep() != Stacking.Keep.ALL;
                held.merge(group.id(), most, one ? BigDecimal::max : BigDecimal::add);
            }
        }
        for (Map.Entry<String, BigDecimal> each : held.entrySet()) {
            free = free.add(each.getValue().min(ceilings.getOrDefault(each.getKey(), NO_CEILING)));
        }
        return free;
    }

    private BitSet clashes(int at) {
        BitSet found = clashes.get(at);
        if (found == null) {
            found = new BitSet(parts.size());
            for (int i = 0; i < parts.size(); i++) {
                found.set(i, i != at && joins.clash(parts.get(at), parts.get(i)));
            }
            clashes.put(at, found);
        }
        return found;
    }

    /** What leaves more than {@code least}; null where nothing does. */
    @Nullable
    Worst find(BigDecimal least) {
        share = least;
        best = null;
        cut = false;
        if (!parts.isEmpty()) {
            Offer first = parts.get(0).offer();
            Space space = version.spaces()
                    .within(
                            version.catalog(),
                            first,
                            cell.conditions(true),
                            cell.conditions(false),
                            Version.place(first));
            search(new ArrayList<>(), 0, everything(), space);
        }
        return best;
    }

    /** @param open what is chosen, and what still can be */
    private void search(List<Part> chosen, int next, BitSet open, Space space) {
        if (cut || bound(open).compareTo(share.add(HARDLY)) <= 0) {
            return;
        }
        cut = joins.isSpent();
        int at = open.nextSetBit(next);
        if (at < 0) {
            weigh(chosen, space);
            return;
        }
        Part part = parts.get(at);
        Space both = space.and(part.space());
        boolean joined = both.undecided() == null && both.clash() == null;
        if (joined) {
            chosen.add(part);
            BitSet left = (BitSet) open.clone();
            left.andNot(clashes(at));
            search(chosen, at + 1, left, both);
            chosen.remove(chosen.size() - 1);
        }
        if (!joined || isInTheWay(part, at, open)) {
            BitSet left = (BitSet) open.clone();
            left.clear(at);
            search(chosen, at + 1, left, space);
        }
    }

    /** Whether others could leave more without it: it excludes one, asks for a larger deal, or takes another's place. */
    private boolean isInTheWay(Part part, int at, BitSet open) {
        BigDecimal own = joins.amount(part);
        boolean takes = version.catalog().stacking().stream().anyMatch(group -> group.keep() == Stacking.Keep.FIRST);
        boolean less = parts.stream()
                .anyMatch(other ->
                        other.offer().earn().less().contains(part.offer().id()));
        return takes || less || own.compareTo(smallest) != 0 || clashes(at).intersects(open);
    }

    private void weigh(List<Part> chosen, Space space) {
        if (chosen.isEmpty()) {
            return;
        }
        Set<String> ids =
                new TreeSet<>(chosen.stream().map(part -> part.offer().id()).toList());
        List<Offer> offers = version.catalog().offers().values().stream()
                .filter(offer -> ids.contains(offer.id()))
                .toList();
        Met met = Met.of(version, offers, space, smallest);
        if (met == null
                || parts.stream()
                        .anyMatch(part ->
                                !ids.contains(part.offer().id()) && met.space().isWithin(part.space()))) {
            // what all such deals earn too is looked at with it
            return;
        }
        Stack stack = new Stack(new Amounts(version.catalog(), cell, met.amount()), offers, met.boosts());
        if (stack.share().compareTo(share) > 0) {
            share = stack.share();
            best = new Worst(cell, stack, met);
        }
    }
}
