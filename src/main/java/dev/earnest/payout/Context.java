package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all offers of a run share: the facts of the data, and what the program works out from them. */
final class Context {
    final Facts facts;
    final Dataset data;
    final Timeline timeline;
    final Periods periods;
    final Domain deals;
    final @Nullable Domain events;
    final @Nullable PartnerRows partnerRows;
    final boolean absentIsBlank;
    /** The stacking groups that cut some line, by identity. */
    final Set<Stacking> felt = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Deal rows that some paying offer counted. */
    private final BitSet matched = new BitSet();

    private final int lastDay;
    private final Map<Catalog, Map<String, MetricSeries>> metrics = new IdentityHashMap<>();
    private final Map<String, LadderLevels> ladders = new LinkedHashMap<>();

    Context(Facts facts, Timeline timeline, Periods periods, boolean absentIsBlank, int lastDay) {
        this.facts = facts;
        this.data = facts.data;
        this.timeline = timeline;
        this.periods = periods;
        this.deals = facts.deals;
        this.events = facts.events;
        this.partnerRows = facts.partnerRows;
        this.absentIsBlank = absentIsBlank;
        this.lastDay = lastDay;
    }

    /** Notes deals that a paying offer counted. */
    void match(BitSet deals) {
        synchronized (matched) {
            matched.or(deals);
        }
    }

    /** Deal rows that some paying offer counted. */
    BitSet matched() {
        return matched;
    }

    /** Which deals are won and no credit note, by deal row. */
    boolean[] won() {
        return facts.won();
    }

    /** The won deals of each account. */
    Accounts accounts() {
        return facts.accounts();
    }

    /** Those of the deals that count, by deal row, of each account. */
    Accounts accounts(boolean[] counts) {
        return facts.accounts(counts);
    }

    /** The account's first deals, as a set of deal rows. */
    BitSet firsts() {
        return facts.firsts();
    }

    /** The row of the partner file in force for each row's partner on its day; -1 where there is none. */
    Cells rowsInForce(String key, Cells partners, Days days, int size) {
        return facts.rowsInForce(key, partners, days, size);
    }

    /** A metric of a version, worked out when first asked for. */
    synchronized @Nullable MetricSeries metric(Catalog version, String id) {
        if (!version.metrics().containsKey(id)) {
            return null;
        }
        Map<String, MetricSeries> known = metrics.computeIfAbsent(version, any -> new HashMap<>());
        MetricSeries series = known.get(id);
        if (series == null) {
            series = MetricSeries.of(
                    this,
                    version,
                    java.util.Objects.requireNonNull(version.metrics().get(id)));
            known.put(id, series);
        }
        return series;
    }

    /** The levels of a ladder, or null where no version has one for the attribute. */
    synchronized @Nullable LadderLevels ladder(String attribute) {
        if (timeline.versions().stream().noneMatch(version -> version.ladders().containsKey(attribute))) {
            return null;
        }
        LadderLevels levels = ladders.get(attribute);
        if (levels == null) {
            levels = LadderLevels.of(this, attribute);
            ladders.put(attribute, levels);
        }
        return levels;
    }

    /** The last day that anything can be read on: of the data, and of the versions. */
    int lastDay() {
        return lastDay;
    }
}
