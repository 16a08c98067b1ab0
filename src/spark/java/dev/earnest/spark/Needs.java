package dev.earnest.spark;

import dev.earnest.catalog.Budget;
import dev.earnest.catalog.Limit;
import dev.earnest.catalog.Timeline;
import dev.earnest.payout.SliceNeeds;
import java.io.Serializable;
import java.util.List;

/**
 * By what else than their own partners rows go to slices, in the order of these stages.
 *
 * @param numbered by account, before the partners
 * @param byPartner by those that sold them
 * @param accounts by account, after the partners
 */
record Needs(boolean numbered, boolean byPartner, boolean accounts) implements Serializable {

    /** What some program needs of several that are run side by side. */
    static Needs of(List<Timeline> timelines) {
        List<SliceNeeds> all = timelines.stream().map(SliceNeeds::of).toList();
        return new Needs(
                all.stream().anyMatch(SliceNeeds::numberedByAccount),
                all.stream().anyMatch(SliceNeeds::metricsOfOthers),
                all.stream().anyMatch(SliceNeeds::accounts));
    }

    /** Whether lines of all payees are cut together. */
    static boolean pools(List<Timeline> timelines) {
        return timelines.stream()
                .flatMap(timeline -> timeline.versions().stream())
                .anyMatch(version -> version.budgets().values().stream().anyMatch(one -> one instanceof Budget.Pool)
                        || version.offers().values().stream()
                                .flatMap(offer -> offer.limits().stream())
                                .anyMatch(limit -> limit instanceof Limit.OfferMax));
    }

    boolean byAccount() {
        return numbered || accounts;
    }

    boolean any() {
        return byAccount() || byPartner;
    }
}
