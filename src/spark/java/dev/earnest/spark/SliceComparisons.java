package dev.earnest.spark;

import dev.earnest.analysis.compare.CompareCounts;
import dev.earnest.analysis.compare.CompareRequest;
import dev.earnest.payout.Payouts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What comparisons tell beside lines, of one slice: each program beside the first. */
record SliceComparisons(List<CompareRequest> requests) implements SliceWork {
    @Override
    public Serializable of(List<Payouts> payouts) {
        ArrayList<CompareCounts> counts = new ArrayList<>();
        for (int next = 1; next < payouts.size(); next++) {
            counts.add(CompareCounts.of(payouts.get(0), payouts.get(next), requests.get(next - 1)));
        }
        return counts;
    }
}
