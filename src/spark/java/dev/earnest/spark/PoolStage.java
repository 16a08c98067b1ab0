package dev.earnest.spark;

import static org.apache.spark.sql.functions.col;

import dev.earnest.deal.Dataset;
import dev.earnest.deal.NumberedRow;
import dev.earnest.deal.PartReader;
import dev.earnest.payout.BudgetUse;
import dev.earnest.payout.PaidLine;
import dev.earnest.payout.PoolCut;
import dev.earnest.payout.PoolRun;
import dev.earnest.payout.PooledLine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/** What is cut over the lines of all payees: those of one pool come together, in their order, and cuts go back. */
final class PoolStage {
    /** Pools of one program are numbered below this. */
    private static final int PROGRAM = 1 << 16;

    private static final StructType POOLED = PlaceColumns.behind(new StructType()
            .add("pool", DataTypes.IntegerType, false)
            .add("slice", DataTypes.IntegerType, false)
            .add("line", DataTypes.BinaryType, false));

    /** Cuts by slice; what was used of budgets stands in slice -1. */
    static final StructType CUTS = new StructType()
            .add("slice", DataTypes.IntegerType, false)
            .add("program", DataTypes.IntegerType, false)
            .add("number", DataTypes.LongType, false)
            .add("cut", DataTypes.BinaryType, false);

    static final int USES = -1;

    private PoolStage() {}

    /** The cuts, sorted by slice; kept on disk. */
    static org.apache.spark.sql.Dataset<Row> cuts(
            SparkSession spark, org.apache.spark.sql.Dataset<Row> slices, Broadcast<Work> work, int partitions) {
        org.apache.spark.sql.Dataset<Row> pooled = spark.createDataFrame(
                        slices.javaRDD()
                                .mapPartitions(
                                        rows -> new Chained<>(new Groups(rows), group -> pooled(work.value(), group))),
                        POOLED)
                .repartition(partitions, col("pool"))
                .sortWithinPartitions("pool", PlaceColumns.NAMES);
        return spark.createDataFrame(
                        pooled.javaRDD()
                                .mapPartitions(
                                        rows -> new Chained<>(new Groups(rows), group -> cut(work.value(), group))),
                        CUTS)
                .repartition(partitions, col("slice"))
                .sortWithinPartitions("slice", "program", "number", "cut")
                .persist(StorageLevel.DISK_ONLY());
    }

    private static Iterator<Row> pooled(Work work, Groups.Group group) {
        SlicePart part = SlicePart.read(work, group.number(), group.rows());
        return new Chained<>(
                work.job().programs().iterator(),
                program -> new Chained<>(
                        part.earned(program).pooled().iterator(),
                        line -> List.of(row(program, group.number(), line)).iterator()));
    }

    private static Row row(int program, int slice, PooledLine pooled) {
        List<Object> cells = new ArrayList<>();
        cells.add(program * PROGRAM + pooled.pool());
        cells.add(slice);
        cells.add(LineBytes.of(pooled.line()));
        PlaceColumns.add(pooled.line().place(), cells);
        return RowFactory.create(cells.toArray());
    }

    private static Iterator<Row> cut(Work work, Groups.Group group) {
        int program = group.number() / PROGRAM;
        Job job = work.job();
        Dataset head = new PartReader(job.request((role, file) -> List.<NumberedRow>of()), job.joined()).slice();
        PoolRun pool = PoolRun.of(
                job.timelines().get(program), head, job.options(), work.spans().get(program));
        Slots slots = new Slots();
        while (group.rows().hasNext()) {
            Row row = group.rows().next();
            PaidLine line = LineBytes.line(row.getAs(2));
            pool.add(line);
            slots.add(row.getInt(1));
        }
        pool.run();
        return rows(program, pool, slots);
    }

    private static Iterator<Row> rows(int program, PoolRun pool, Slots slots) {
        List<Row> rows = new ArrayList<>();
        List<PoolCut> cuts = pool.cuts();
        for (int i = 0; i < cuts.size(); i++) {
            if (!cuts.get(i).isNothing()) {
                rows.add(RowFactory.create(slots.all[i], program, (long) i, Stored.bytes(cuts.get(i))));
            }
        }
        long use = 0;
        for (BudgetUse used : pool.uses()) {
            rows.add(RowFactory.create(USES, program, use++, Stored.bytes(used)));
        }
        return rows.iterator();
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
