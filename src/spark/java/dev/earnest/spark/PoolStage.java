package dev.earnest.spark;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.NumberedRow;
import dev.earnest.deal.PartReader;
import dev.earnest.payout.BudgetUse;
import dev.earnest.payout.PoolCut;
import dev.earnest.payout.PoolRun;
import dev.earnest.payout.PooledLine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/** What is cut over the lines of all payees: those of one pool come together, in their order, and cuts go back. */
final class PoolStage {
    /** Pools of one program are numbered below this. */
    private static final int PROGRAM = 1 << 16;

    /** What was used of budgets stands in no slice. */
    static final int USES = -1;

    private PoolStage() {}

    /** The cuts, gathered by slice, behind a number of the program; kept on disk. */
    static JavaRDD<byte[]> cuts(JavaRDD<byte[]> slices, Broadcast<Work> work, int partitions) {
        JavaRDD<byte[]> pooled =
                slices.mapPartitions(rows -> new Chained<>(new Groups(rows), group -> pooled(work.value(), group)));
        JavaRDD<byte[]> cuts = Gathering.of(pooled, partitions)
                .mapPartitions(rows -> new Chained<>(new Groups(rows), group -> cut(work.value(), group)));
        return Gathering.of(cuts, partitions).persist(StorageLevel.DISK_ONLY());
    }

    /** What was used by each program of budgets that are one sum for all. */
    static List<List<BudgetUse>> uses(JavaRDD<byte[]> cuts, int programs) {
        List<List<BudgetUse>> uses = new ArrayList<>();
        for (int program = 0; program < programs; program++) {
            uses.add(new ArrayList<>());
        }
        TaskProblem.told(() -> cuts.filter(cut -> SortKey.group(cut) == USES).collect())
                .forEach(use -> uses.get(program(use)).add(Stored.value(SortKey.value(use))));
        return uses;
    }

    /** The program of a cut. */
    static int program(byte[] cut) {
        return SortKey.number(cut, Integer.BYTES);
    }

    private static Iterator<byte[]> pooled(Work work, Groups.Group group) {
        SlicePart part = SlicePart.read(work, group.number(), group.rows());
        return new Chained<>(
                work.job().programs().iterator(),
                program -> new Chained<>(
                        part.earned(program).pooled().iterator(),
                        lines -> lines.map(line -> row(program, group.number(), line))
                                .iterator()));
    }

    private static byte[] row(int program, int slice, PooledLine pooled) {
        SortKey key = new SortKey(program * PROGRAM + pooled.pool())
                .place(pooled.line().place())
                .number(slice);
        return key.row(LineBytes.of(slice, pooled.line()));
    }

    private static Iterator<byte[]> cut(Work work, Groups.Group group) {
        return Heap.holds(
                "what offers pay that share a limit or a budget over all partners", () -> cutAll(work, group));
    }

    private static Iterator<byte[]> cutAll(Work work, Groups.Group group) {
        int program = group.number() / PROGRAM;
        Job job = work.job();
        Dataset head = new PartReader(job.request((role, file) -> List.<NumberedRow>of()), job.joined()).slice();
        PoolRun pool = PoolRun.of(
                job.timelines().get(program), head, job.options(), work.spans().get(program));
        Slots slots = new Slots();
        while (group.rows().hasNext()) {
            byte[] line = SortKey.value(group.rows().next());
            pool.add(LineBytes.line(line));
            slots.add(LineBytes.number(line));
        }
        pool.run();
        return rows(program, pool, slots);
    }

    private static Iterator<byte[]> rows(int program, PoolRun pool, Slots slots) {
        List<byte[]> rows = new ArrayList<>();
        List<PoolCut> cuts = pool.cuts();
        for (int i = 0; i < cuts.size(); i++) {
            if (!cuts.get(i).isNothing()) {
                rows.add(key(slots.all[i], program, i).row(LineBytes.ofCut(cuts.get(i))));
            }
        }
        int use = 0;
        for (BudgetUse used : pool.uses()) {
            rows.add(key(USES, program, use++).row(Stored.bytes(used)));
        }
        return rows.iterator();
    }

    private static SortKey key(int slice, int program, int number) {
        return new SortKey(slice).number(program).number(number);
    }

    /** The slice of each line. */
    private static final class Slots {
        private int[] all = new int[1024];
        private int size;

        void add(int slice) {
            all = size < all.length ? all : java.util.Arrays.copyOf(all, size + (size >> 1));
            all[size++] = slice;
        }
    }
}
