package dev.earnest.spark;

import static org.apache.spark.sql.functions.col;

import dev.earnest.analysis.RunCounts;
import dev.earnest.deal.Role;
import dev.earnest.payout.PaidLine;
import dev.earnest.payout.PartRun;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.PoolCut;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/** What slices come to, on its way to the books: lines, and deals that counted without one. */
final class PaidRows {
    static final StructType SHAPE = new StructType()
            .add("book", DataTypes.IntegerType, false)
            .add("program", DataTypes.IntegerType, false)
            .add("what", DataTypes.IntegerType, false)
            .add("value", DataTypes.BinaryType, false);

    static final int LINE = 0;
    static final int MATCHED = 1;
    /** What a slice counted beside its lines; in no book. */
    static final int COUNTS = 2;
    /** What was asked of a slice, by all programs; in no book. */
    static final int ASKED = 4;
    /** What the ledger of a slice comes to; in no book. */
    static final int SUM = 3;

    static final int NO_BOOK = -1;

    private final Work work;
    private final SlicePart part;
    private final List<Payouts> done = new ArrayList<>();

    private PaidRows(Work work, SlicePart part) {
        this.work = work;
        this.part = part;
    }

    /** All slices run, sorted by book; kept on disk. */
    static Dataset<Row> of(
            SparkSession spark, Dataset<Row> slices, Dataset<Row> cuts, Broadcast<Work> work, int partitions) {
        JavaRDD<Row> rows = slices.javaRDD()
                .zipPartitions(cuts.javaRDD(), (own, cut) -> paid(work.value(), new Groups(own), new Groups(cut)));
        return inBooks(spark, rows, partitions);
    }

    /** The same where nothing is cut over all payees. */
    static Dataset<Row> of(SparkSession spark, Dataset<Row> slices, Broadcast<Work> work, int partitions) {
        JavaRDD<Row> rows = slices.javaRDD()
                .mapPartitions(own -> paid(
                        work.value(), new Groups(own), new Groups(List.<Row>of().iterator())));
        return inBooks(spark, rows, partitions);
    }

    private static Dataset<Row> inBooks(SparkSession spark, JavaRDD<Row> rows, int partitions) {
        return spark.createDataFrame(rows, SHAPE)
                .repartition(partitions, col("book"))
                .sortWithinPartitions("book", "program", "what", "value")
                .persist(StorageLevel.DISK_ONLY());
    }

    private static Iterator<Row> paid(Work work, Groups slices, Groups cuts) {
        return new Chained<>(slices, group -> {
            SlicePart part = SlicePart.read(work, group.number(), group.rows());
            Map<Integer, List<PoolCut>> own = cuts(group.number(), cuts);
            PaidRows paid = new PaidRows(work, part);
            return new Chained<>(
                    work.job().programs().iterator(),
                    program -> paid.program(program, own.getOrDefault(program, List.of())));
        });
    }

    private static Map<Integer, List<PoolCut>> cuts(int slice, Groups cuts) {
        Map<Integer, List<PoolCut>> own = new HashMap<>();
        while (cuts.number() < slice) {
            cuts.next().rows().forEachRemaining(row -> {
                if (row.getInt(0) != PoolStage.USES) {
                    throw new IllegalStateException("cuts of slice " + row.getInt(0) + ", which isn't here");
                }
            });
        }
        if (cuts.number() == slice) {
            cuts.next()
                    .rows()
                    .forEachRemaining(row -> own.computeIfAbsent(row.getInt(1), key -> new ArrayList<>())
                            .add(Stored.value(row.getAs(3))));
        }
        return own;
    }

    private Iterator<Row> program(int program, List<PoolCut> cuts) {
        PartRun run = part.earned(program);
        Payouts payouts = run.finish(cuts);
        List<PaidLine> lines = run.lines();
        List<Row> rest = new ArrayList<>();
        rest.add(RowFactory.create(NO_BOOK, program, COUNTS, Stored.bytes(RunCounts.of(payouts))));
        asked(payouts, rest);
        rest.add(RowFactory.create(NO_BOOK, program, SUM, Stored.bytes(LedgerSum.of(payouts.ledger()))));
        matched(program, run.matched(), lines, rest);
        return new Chained<>(
                List.of(
                                rest.iterator(),
                                new Chained<>(
                                        lines.iterator(),
                                        line -> List.of(row(program, line)).iterator()))
                        .iterator(),
                each -> each);
    }

    /** Behind the last program: the payouts of all are at hand. */
    private void asked(Payouts payouts, List<Row> rows) {
        SliceWork asked = work.job().asked();
        if (asked == null) {
            return;
        }
        done.add(payouts);
        if (done.size() == work.job().timelines().size()) {
            rows.add(RowFactory.create(NO_BOOK, 0, ASKED, Stored.bytes(asked.of(done))));
        }
    }

    private void matched(int program, BitSet matched, List<PaidLine> lines, List<Row> rows) {
        long[] places = part.rows().places(Role.DEALS);
        BitSet without = (BitSet) matched.clone();
        for (PaidLine line : lines) {
            if (line.row() >= 0 && !line.series().ofEvents() && !line.series().ghost()) {
                without.clear(java.util.Arrays.binarySearch(places, line.row()));
            }
        }
        without.stream()
                .forEach(deal -> rows.add(RowFactory.create(
                        part.rows().book(Role.DEALS, places[deal]),
                        program,
                        MATCHED,
                        ByteBuffer.allocate(Long.BYTES).putLong(places[deal]).array())));
    }

    private Row row(int program, PaidLine line) {
        return RowFactory.create(book(line), program, LINE, LineBytes.of(line));
    }

    /** A line without a row is in a book of its payee's. */
    private int book(PaidLine line) {
        return line.row() < 0
                ? Math.floorMod(line.payee().hashCode(), work.job().books())
                : part.rows().book(line.series().ofEvents() ? Role.EVENTS : Role.DEALS, line.row());
    }
}
