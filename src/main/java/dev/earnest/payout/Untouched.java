package dev.earnest.payout;

import dev.earnest.catalog.Timeline;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which offers pay the same lines under two programs over the same data. Offers that take each other off, stack or spend one
 * budget go together: a change to one of them touches all.
 */
final class Untouched {
    private Untouched() {}

    /** Ids of offers whose lines and budgets are the same, whatever else changed. */
    static Set<String> offers(Timeline before, Timeline after) {
        Set<String> untouched = new HashSet<>();
        Deciding old = new Deciding(before);
        Deciding now = new Deciding(after);
        if (old.ground().equals(now.ground())) {
            for (Set<String> group : Ties.groups(List.of(before, after))) {
                if (old.of(group).equals(now.of(group))) {
                    untouched.addAll(group);
                }
            }
        }
        return untouched;
    }
}
