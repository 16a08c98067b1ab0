package dev.earnest.spark;

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
 * @param pools whether lines of all payees are cut together, which is a stage behind these
 */
record Needs(boolean numbered, boolean byPartner, boolean accounts, boolean pools) implements Serializable {

    /** What some program needs of several that are run side by side. */
    static Needs of(List<Timeline> timelines) {
        List<SliceNeeds> all = timelines.stream().map(SliceNeeds::of).toList();
        return new Needs(
                all.stream().anyMatch(SliceNeeds::numberedByAccount),
                all.stream().anyMatch(SliceNeeds::metricsOfOthers),
                all.stream().anyMatch(SliceNeeds::accounts),
                all.stream().anyMatch(SliceNeeds::pools));
    }

    boolean byAccount() {
        return numbered || accounts;
    }

    boolean any() {
        return byAccount() || byPartner;
    }
}
