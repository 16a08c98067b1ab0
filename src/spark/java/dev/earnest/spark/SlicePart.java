package dev.earnest.spark;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.PartReader;
import dev.earnest.deal.Role;
import dev.earnest.payout.PartRun;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Places;
import dev.earnest.payout.PoolCut;
import dev.earnest.payout.Slices;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

/**
 * A slice of payees with the rows that it needs.
 *
 * @param number of the slice
 * @param rows where they stand, and in which book
 */
record SlicePart(Work work, int number, SortedRows rows, Dataset data) {

    /** Reads a slice of rows that were sorted. */
    static SlicePart read(Work work, int number, Iterator<byte[]> sorted) {
        return Heap.holds(words(work), () -> readAll(work, number, sorted));
    }

    private static String words(Work work) {
        return "one of " + work.job().slices() + " parts by partner";
    }

    private static SlicePart readAll(Work work, int number, Iterator<byte[]> sorted) {
        Job job = work.job();
        SortedRows rows = new SortedRows(
                new Chained<>(sorted, row -> List.of(StoredRow.of(row)).iterator()));
        Dataset data = new PartReader(job.request(rows), job.joined()).slice();
        if (sorted.hasNext()) {
            throw new IllegalStateException("rows of slice " + number + " are left over: "
                    + StoredRow.of(sorted.next()).row());
        }
        return new SlicePart(work, number, rows, data);
    }

    /** What a run comes to once the cuts over all payees are known. */
    Payouts finished(PartRun run, List<PoolCut> cuts) {
        return Heap.holds(words(work), () -> run.finish(cuts));
    }

    /** The run of one of the programs over it, up to what all payees share. */
    PartRun earned(int program) {
        return Heap.holds(words(work), () -> earn(program));
    }

    private PartRun earn(int program) {
        BitSet payees = Slices.payees(data.partnerIds(), number, work.job().slices());
        Places places = new Places(rows.places(Role.DEALS), rows.places(Role.EVENTS));
        PartRun run = PartRun.of(
                work.job().timelines().get(program),
                data,
                work.job().options(),
                work.spans().get(program),
                payees,
                places);
        run.earn();
        return run;
    }
}
