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
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** What is cut over the lines of all payees: those of one pool come together, in their order, and cuts go back. */
final class PoolStage {
    /** Pools of one program are numbered below this. */
    private static final int PROGRAM = 1 << 16;

    /** What was used of budgets stands in no slice. */
    static final int USES = -1;

    private PoolStage() {}

    /** The cuts, gathered by slice, behind a number of the program; kept on disk. */
    static JavaPairRDD<byte[], byte[]> cuts(JavaPairRDD<byte[], byte[]> slices, Broadcast<Work> work, int partitions) {
        JavaPairRDD<byte[], byte[]> pooled = slices.mapPartitionsToPair(
                rows -> new Chained<>(new Groups(rows), group -> pooled(work.value(), group)));
        JavaPairRDD<byte[], byte[]> cuts = Gathering.of(pooled, partitions)
                .mapPartitionsToPair(rows -> new Chained<>(new Groups(rows), group -> cut(work.value(), group)));
        return Gathering.of(cuts, partitions).persist(StorageLevel.DISK_ONLY());
    }

    /** What was used by each program of budgets that are one sum for all. */
    static List<List<BudgetUse>> uses(JavaPairRDD<byte[], byte[]> cuts, int programs) {
        List<List<BudgetUse>> uses = new ArrayList<>();
        for (int program = 0; program < programs; program++) {
            uses.add(new ArrayList<>());
        }
        TaskProblem.told(() ->
                        cuts.filter(cut -> SortKey.group(cut._1()) == USES).collect())
                .forEach(use -> uses.get(program(use)).add(Stored.value(use._2())));
        return uses;
    }

    /** The program of a cut. */
    static int program(Tuple2<byte[], byte[]> cut) {
        return SortKey.number(cut._1(), Integer.BYTES);
    }

    private static Iterator<Tuple2<byte[], byte[]>> pooled(Work work, Groups.Group group) {
        SlicePart part = SlicePart.read(work, group.number(), group.rows());
        return new Chained<>(
                work.job().programs().iterator(),
                program -> part.earned(program).pooled().stream()
                        .map(line -> row(program, group.number(), line))
                        .iterator());
    }

    private static Tuple2<byte[], byte[]> row(int program, int slice, PooledLine pooled) {
        SortKey key = new SortKey(program * PROGRAM + pooled.pool())
                .place(pooled.line().place())
                .number(slice);
        return new Tuple2<>(key.bytes(), LineBytes.of(slice, pooled.line()));
    }

    private static Iterator<Tuple2<byte[], byte[]>> cut(Work work, Groups.Group group) {
        int program = group.number() / PROGRAM;
        Job job = work.job();
        Dataset head = new PartReader(job.request((role, file) -> List.<NumberedRow>of()), job.joined()).slice();
        PoolRun pool = PoolRun.of(
                job.timelines().get(program), head, job.options(), work.spans().get(program));
        Slots slots = new Slots();
        while (group.rows().hasNext()) {
            byte[] line = group.rows().next()._2();
            pool.add(LineBytes.line(line));
            slots.add(LineBytes.number(line));
        }
        pool.run();
        return rows(program, pool, slots);
    }

    private static Iterator<Tuple2<byte[], byte[]>> rows(int program, PoolRun pool, Slots slots) {
        List<Tuple2<byte[], byte[]>> rows = new ArrayList<>();
        List<PoolCut> cuts = pool.cuts();
        for (int i = 0; i < cuts.size(); i++) {
            if (!cuts.get(i).isNothing()) {
                rows.add(new Tuple2<>(key(slots.all[i], program, i), LineBytes.ofCut(cuts.get(i))));
            }
        }
        int use = 0;
        for (BudgetUse used : pool.uses()) {
            rows.add(new Tuple2<>(key(USES, program, use++), Stored.bytes(used)));
        }
        return rows.iterator();
    }

    private static byte[] key(int slice, int program, int number) {
        return new SortKey(slice).number(program).number(number).bytes();
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
