package dev.earnest.deal;

import dev.earnest.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reading finds wrong with files, told and not refused.
 *
 * @param data the rows that are sound; null where the deals could not be read
 * @param faults of rows, in the order of the files; of each rule and file the first
 * @param counts how many faults of each rule each file has in all
 * @param unusable why files cannot be used at all
 * @param rows what became of the rows of each kind of file that was read
 * @param inputs the files that were read
 */
public record Inspection(
        @Nullable Dataset data,
        List<CellFault> faults,
        Map<Role, Map<Rule, Long>> counts,
        List<Problem> unusable,
        Map<Role, Reconciliation.Rows> rows,
        List<InputFile> inputs) {
    /** Faults of one rule and file that are kept. */
    public static final int KEPT = 1000;

    public Inspection {
        faults = List.copyOf(faults);
        unusable = List.copyOf(unusable);
        counts = Map.copyOf(counts);
        rows = Map.copyOf(rows);
        inputs = List.copyOf(inputs);
    }

    /**
     * Reads all files to their end.
     *
     * @param converts whether money is turned into the request's currency
     */
    public static Inspection of(DataRequest request, boolean converts) {
        List<CellFault> faults = new ArrayList<>();
        Map<Role, Map<Rule, Long>> counts = new EnumMap<>(Role.class);
        Faults listening = new Faults(fault -> {
            Map<Rule, Long> ofFile = counts.computeIfAbsent(fault.role(), role -> new EnumMap<>(Rule.class));
            if (ofFile.merge(fault.rule(), 1L, Long::sum) <= KEPT) {
                faults.add(fault);
            }
        });
        Session session = new Session(request, listening, converts);
        Dataset data = new DataLoader(session).loadSound();
        return new Inspection(data, faults, counts, listening.unusable(), session.counts, session.inputs);
    }
}
