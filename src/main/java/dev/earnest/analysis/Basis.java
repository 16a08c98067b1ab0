package dev.earnest.analysis;

import dev.earnest.catalog.Timeline;
import dev.earnest.deal.InputFile;
import dev.earnest.deal.Reconciliation;
import dev.earnest.deal.Role;
import dev.earnest.payout.Payouts;
import java.time.LocalDate;
import java.util.List;

/**
 * What figures are of: the program and the files.
 *
 * @param asOf the day after which repeated lines are committed
 * @param inputs the files that were read
 * @param rows where their rows went
 */
public record Basis(Timeline timeline, LocalDate asOf, List<InputFile> inputs, Reconciliation rows) {
    public Basis {
        inputs = List.copyOf(inputs);
    }

    /** That of a run over all of its data. */
    public static Basis of(Payouts run) {
        return new Basis(
                run.timeline(), run.asOf(), run.data().inputs(), run.data().reconciliation());
    }

    /** Whether a file of events was given. */
    boolean hasEvents() {
        return rows.files().containsKey(Role.EVENTS);
    }
}
