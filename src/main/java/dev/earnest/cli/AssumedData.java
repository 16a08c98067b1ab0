package dev.earnest.cli;

import dev.earnest.catalog.Assumption;
import dev.earnest.catalog.Catalog;
import dev.earnest.catalog.Response;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Dataset;
import dev.earnest.payout.Payouts;
import dev.earnest.scenario.Behaviour;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Deals as partners were last assumed to bring them, and what was paid on them. They stay as they are under another program
 * that differs in nothing an assumption reads: whatever an offer pays, the same partners do the same. Mutable, for one thread.
 */
final class AssumedData {
    private final Dataset read;
    private final List<Catalog> versions;
    private final List<Assumption> assumptions;
    private final Behaviour.Altered altered;
    private @Nullable Payouts last;

    private AssumedData(Dataset read, Timeline timeline, List<Assumption> assumptions) {
        this.read = read;
        this.versions = looked(timeline, assumptions);
        this.assumptions = List.copyOf(assumptions);
        this.altered = Behaviour.apply(timeline, read, assumptions);
    }

    /** Those of before where they still hold, else new ones; fails as {@link Behaviour#apply} does. */
    static AssumedData of(@Nullable AssumedData before, Timeline timeline, Dataset read, List<Assumption> assumptions) {
        if (before != null
                && before.read == read
                && before.assumptions.equals(assumptions)
                && before.versions.equals(looked(timeline, assumptions))) {
            return before;
        }
        return new AssumedData(read, timeline, assumptions);
    }

    /** Of a program all but its offers, of which only those are read that deals are pulled forward for. */
    private static List<Catalog> looked(Timeline timeline, List<Assumption> assumptions) {
        Set<String> offers = new TreeSet<>();
        for (Assumption assumption : assumptions) {
            if (assumption.response() instanceof Response.PullForward pull) {
                offers.add(pull.offer());
            }
        }
        return timeline.versions().stream().map(version -> version.only(offers)).toList();
    }

    /** The deals, and what was done to them. */
    Behaviour.Altered altered() {
        return altered;
    }

    /** What was last paid on them; null before. */
    @Nullable
    Payouts last() {
        return last;
    }

    void paid(Payouts payouts) {
        last = payouts;
    }
}
