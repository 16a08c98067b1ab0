package dev.earnest.payout;

import dev.earnest.catalog.Attribution;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Offer;
import dev.earnest.catalog.Stacking;
import dev.earnest.catalog.Status;
import dev.earnest.catalog.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run before leaves to the next one over the same data.
 *
 * @param facts of the data; null where they must be worked out anew
 * @param paying the series of offers whose lines stay, by id
 * @param ghosts the same of those that are never paid
 * @param budgets what those offers used
 * @param felt the stacking groups of the next program that cut some of those lines
 */
record Earlier(
        @Nullable Facts facts,
        Map<String, Series> paying,
        Map<String, Series> ghosts,
        Map<String, List<BudgetUse>> budgets,
        Set<Stacking> felt) {
    /** There was none. */
    static final Earlier NOTHING = new Earlier(null, Map.of(), Map.of(), Map.of(), Set.of());

    /** What of a run stays as it is under another program, run as of a day. */
    static Earlier of(Payouts before, Timeline timeline, LocalDate asOf) {
        if (!sameShares(before.timeline(), timeline)) {
            return NOTHING;
        }
        Set<String> ids = Untouched.offers(before.timeline(), timeline);
        Set<String> kept = before.asOf().equals(asOf) ? ids : withoutRepeats(ids, timeline);
        Map<String, List<BudgetUse>> budgets = new HashMap<>();
        for (BudgetUse use : before.budgets()) {
            List<String> spenders = spenders(timeline, use.budget());
            if (!spenders.isEmpty() && kept.containsAll(spenders)) {
                budgets.computeIfAbsent(use.budget(), any -> new ArrayList<>()).add(use);
            }
        }
        return new Earlier(
                before.facts(),
                byId(before.active(), kept),
                byId(before.ghostSeries(), kept),
                budgets,
                felt(before, timeline, kept));
    }

    /** Facts hold each partner's share of each deal, in minor units of the currency. */
    private static boolean sameShares(Timeline before, Timeline after) {
        return before.last().currency().equals(after.last().currency())
                && shares(before).equals(shares(after));
    }

    private static List<Object> shares(Timeline timeline) {
        List<Object> shares = new ArrayList<>();
        for (Catalog version : timeline.versions()) {
            Attribution attribution = version.attribution();
            shares.add(attribution == null ? "whole" : attribution);
            shares.add(version.effective());
        }
        return timeline.versions().stream().allMatch(version -> version.attribution() == null) ? List.of() : shares;
    }

    private static Set<String> withoutRepeats(Set<String> ids, Timeline timeline) {
        boolean any = timeline.versions().stream()
                .flatMap(version -> version.offers().values().stream())
                .anyMatch(offer -> offer.earn().repeat() != null);
        return any ? Set.of() : ids;
    }

    private static List<String> spenders(Timeline timeline, String budget) {
        return timeline.versions().stream()
                .flatMap(version -> version.offers().values().stream())
                .filter(offer -> budget.equals(offer.budget()))
                .map(Offer::id)
                .toList();
    }

    private static Set<Stacking> felt(Payouts before, Timeline timeline, Set<String> kept) {
        Set<Stacking> felt = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int v = 0; v < timeline.versions().size() && !kept.isEmpty(); v++) {
            Catalog now = timeline.versions().get(v);
            for (Stacking old : before.timeline().versions().get(v).stacking()) {
                boolean same = before.felt().contains(old) && kept.containsAll(Ties.members(now, old));
                now.stacking().stream()
                        .filter(group -> same && group.equals(old))
                        .forEach(felt::add);
            }
        }
        return felt;
    }

    private static Map<String, Series> byId(List<Series> all, Set<String> kept) {
        Map<String, Series> byId = new HashMap<>();
        all.stream().filter(series -> kept.contains(series.id)).forEach(series -> byId.put(series.id, series));
        return byId;
    }

    /** The series whose lines an offer takes over, or null where it must be worked out. */
    @Nullable
    Series series(String id, Status status) {
        return status == Status.GHOST ? ghosts.get(id) : paying.get(id);
    }
}
