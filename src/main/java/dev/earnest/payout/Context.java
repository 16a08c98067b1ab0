package dev.earnest.payout;

import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.Frame;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all offers of a run share: the data as domains, and facts about accounts and partners. */
final class Context {
    final Dataset data;
    final Timeline timeline;
    final Periods periods;
    final Domain deals;
    final @Nullable Domain events;
    final @Nullable PartnerRows partnerRows;
    final boolean absentIsBlank;
    /** The stacking groups that cut some line, by identity. */
    final Set<Stacking> felt = Collections.newSetFromMap(new IdentityHashMap<>());

    private final int lastDay;
    private final Map<Catalog, Map<String, MetricSeries>> metrics = new IdentityHashMap<>();
    private final Map<String, LadderLevels> ladders = new LinkedHashMap<>();
    private final Map<String, int[]> rowsInForce = new HashMap<>();
    private @Nullable Accounts accounts;
    private boolean @Nullable [] won;
    private int @Nullable [] dealsByDay;
    private @Nullable BitSet firsts;

    Context(
            Dataset data,
            Timeline timeline,
            Periods periods,
            Domain deals,
            @Nullable Domain events,
            boolean absentIsBlank,
            int lastDay) {
        this.data = data;
        this.timeline = timeline;
        this.periods = periods;
        this.deals = deals;
        this.events = events;
        this.absentIsBlank = absentIsBlank;
        this.lastDay = lastDay;
        Frame partners = data.partners();
        this.partnerRows = partners == null
                ? null
                : PartnerRows.of(partners, data.partnerIds().size());
    }

    /** Which deals are won and no credit note, by deal row. */
    synchronized boolean[] won() {
        boolean[] known = won;
        if (known == null) {
            known = Accounts.won(data.deals());
            won = known;
        }
        return known;
    }

    /** The won deals of each account. */
    synchronized Accounts accounts() {
        Accounts known = accounts;
        if (known == null) {
            known = accounts(won());
            accounts = known;
        }
        return known;
    }

    /** Those of the deals that count, by deal row, of each account. */
    Accounts accounts(boolean[] counts) {
        return Accounts.of(data.deals(), data.accountIds().size(), dealsByDay(), counts);
    }

    private synchronized int[] dealsByDay() {
        if (deals.shares() == null) {
            return deals.order("close_date");
        }
        int[] known = dealsByDay;
        if (known == null) {
            known = DayOrder.of(deals.days("close_date"), null, data.deals().rows());
            dealsByDay = known;
        }
        return known;
    }

    /** The account's first deals, as a set of deal rows. */
    synchronized BitSet firsts() {
        BitSet known = firsts;
        if (known == null) {
            known = accounts().firsts();
            firsts = known;
        }
        return known;
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

    /** The row of the partner file in force for each row's partner on its day; -1 where there is none. */
    synchronized int[] rowsInForce(String key, int[] partners, Days days) {
        return rowsInForce.computeIfAbsent(key, any -> {
            int[] rows = new int[partners.length];
            PartnerRows file = partnerRows;
            for (int row = 0; row < rows.length; row++) {
                rows[row] = file == null ? -1 : file.row(partners[row], days.at(row));
            }
            return rows;
        });
    }
}
