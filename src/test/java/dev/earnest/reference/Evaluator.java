package dev.earnest.reference;

import dev.earnest.catalog.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Works out the payouts of a program over rows: the reference, or the engine behind an adapter. */
@FunctionalInterface
public interface Evaluator {

    Outcome evaluate(Timeline timeline, Rows rows, LocalDate asOf);

    /**
     * What a run found.
     *
     * @param lines in ledger order
     * @param ghosts lines of ghost offers, in ledger order
     * @param counts by offer id
     */
    record Outcome(List<ReferenceLine> lines, List<ReferenceLine> ghosts, Map<String, Counts> counts) {}

    /** Deals or events of an offer that earn nothing yet, or cannot. */
    record Counts(int pending, int noTarget, int noMeasure) {}
}
