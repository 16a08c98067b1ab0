package dev.earnest.revision;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Duration;
import dev.earnest.catalog.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that differs between a base program and a new one, by meaning: neither the look of the text nor the order of keys
 * and sets makes a difference.
 *
 * <p>{@link #changes} is for reading: every changed value, each with its level. {@link #units} is for working out: the
 * smallest parts that can be changed by themselves. Any set of units is a program that can be run ({@link #with}); what
 * could not be run apart is one unit, such as an offer that is new, with its place in stacking groups. Changes that move
 * no payout (economics, objectives, waivers) are in no unit, and every program but the base itself has them.
 */
public final class Revision {
    private final Timeline base;
    private final Timeline next;
    private final Mixing mixing;
    private final Map<String, String> renamed;
    private final boolean reordered;
    private final List<Change> changes;
    private final List<Unit> units;

    private Revision(Timeline base, Timeline next, Comparison comparison, List<Change> changes, List<Unit> units) {
        this.base = base;
        this.next = next;
        this.mixing = comparison.mixing();
        this.renamed = comparison.renamed();
        this.reordered = comparison.isReordered();
        this.changes = List.copyOf(changes);
        this.units = List.copyOf(units);
    }

    /** What differs between two programs. */
    public static Revision of(Timeline base, Timeline next) {
        Comparison comparison = Comparison.of(base, next, Versions.of(base, next));
        List<String> parts = new ArrayList<>(comparison.mixing().parts());
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            index.put(parts.get(i), i);
        }
        List<Change> changes = comparison.changes(index);
        List<Unit> units = new ArrayList<>();
        Map<Integer, List<Change>> byUnit = new LinkedHashMap<>();
        changes.forEach(change ->
                byUnit.computeIfAbsent(change.unit(), any -> new ArrayList<>()).add(change));
        for (int i = 0; i < parts.size(); i++) {
            List<Change> own = byUnit.getOrDefault(i, List.of());
            String subject = own.isEmpty() ? "" : own.get(0).subject();
            units.add(new Unit(i, parts.get(i), subject, own));
        }
        return new Revision(base, next, comparison, changes, units);
    }

    /** The base program. */
    public Timeline base() {
        return base;
    }

    /** The new program. */
    public Timeline next() {
        return next;
    }

    /** Every change: offers first, in the order of the new program, then what they share. */
    public List<Change> changes() {
        return changes;
    }

    /** What can be changed by itself and may move a payout; a unit stands at its own index. */
    public List<Unit> units() {
        return units;
    }

    /** New ids of the offers that have the same body under another id, by their old ids. */
    public Map<String, String> renamed() {
        return renamed;
    }

    /** The version of the new program that a change is in; of one that is gone there is none. */
    public @Nullable Catalog version(Change change) {
        return change.pair().next() < 0
                ? null
                : next.versions().get(change.pair().next());
    }

    /** The version of the base that a change is from. */
    public Catalog versionBefore(Change change) {
        return base.versions().get(change.pair().base());
    }

    /** What is amiss with the way changes are made, whatever they are. */
    public List<Caution> cautions(@Nullable LocalDate day, @Nullable Duration notice) {
        return new Cautions(this, day, notice).all();
    }

    /**
     * Whether offers or stacking groups stand in another order. That is no change of terms, but it decides ties and what a
     * ceiling cuts first.
     */
    public boolean isReordered() {
        return reordered;
    }

    /** Whether nothing at all differs. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * The base with only these units changed: with none the base itself, with all the new program itself. In between,
     * offers that were renamed have their new ids, and dimensions the values of both.
     *
     * @param applied indices of units
     */
    public Timeline with(BitSet applied) {
        if (applied.isEmpty()) {
            return base;
        }
        if (applied.cardinality() == units.size()) {
            return next;
        }
        Map<String, Integer> index = new HashMap<>();
        units.forEach(unit -> index.put(unit.key(), unit.index()));
        return mixing.mix(key -> {
            Integer unit = index.get(key);
            return unit == null || applied.get(unit);
        });
    }
}
