package dev.earnest.spark;

import dev.earnest.analysis.RunCounts;
import dev.earnest.deal.Role;
import dev.earnest.payout.PaidLine;
import dev.earnest.payout.PartRun;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.PoolCut;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** What slices come to, on its way to the books: lines, and deals that counted without one. */
final class PaidRows {
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

    /** All slices run, gathered by book; kept on disk. */
    static JavaPairRDD<byte[], byte[]> of(
            JavaPairRDD<byte[], byte[]> slices,
            JavaPairRDD<byte[], byte[]> cuts,
            Broadcast<Work> work,
            int partitions) {
        JavaRDD<Tuple2<byte[], byte[]>> rows =
                slices.zipPartitions(cuts, (own, cut) -> paid(work.value(), new Groups(own), new Groups(cut)));
        return Gathering.of(JavaPairRDD.fromJavaRDD(rows), partitions).persist(StorageLevel.DISK_ONLY());
    }

    /** The same where nothing is cut over all payees. */
    static JavaPairRDD<byte[], byte[]> of(JavaPairRDD<byte[], byte[]> slices, Broadcast<Work> work, int partitions) {
        JavaPairRDD<byte[], byte[]> rows = slices.mapPartitionsToPair(
                own -> paid(work.value(), new Groups(own), new Groups(Collections.emptyIterator())));
        return Gathering.of(rows, partitions).persist(StorageLevel.DISK_ONLY());
    }

    /** What slices counted and were asked beside their lines. */
    static List<Tuple2<byte[], byte[]>> besideLines(JavaPairRDD<byte[], byte[]> paid) {
        return TaskProblem.told(
                () -> paid.filter(row -> SortKey.group(row._1()) == NO_BOOK).collect());
    }

    /** Of which program a row tells. */
    static int program(Tuple2<byte[], byte[]> row) {
        return SortKey.number(row._1(), Integer.BYTES);
    }

    /** What a row tells. */
    static int what(Tuple2<byte[], byte[]> row) {
        return SortKey.number(row._1(), 2 * Integer.BYTES);
    }

    private static SortKey key(int book, int program, int what) {
        return new SortKey(book).number(program).number(what);
    }

    private static Iterator<Tuple2<byte[], byte[]>> paid(Work work, Groups slices, Groups cuts) {
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
            Groups.Group other = cuts.next();
            if (other.number() != PoolStage.USES) {
                throw new IllegalStateException("cuts of slice " + other.number() + ", which isn't here");
            }
            other.rows().forEachRemaining(row -> {});
        }
        if (cuts.number() == slice) {
            cuts.next()
                    .rows()
                    .forEachRemaining(row -> own.computeIfAbsent(PoolStage.program(row), key -> new ArrayList<>())
                            .add(LineBytes.cut(row._2())));
        }
        return own;
    }

    private Iterator<Tuple2<byte[], byte[]>> program(int program, List<PoolCut> cuts) {
        PartRun run = part.earned(program);
        Payouts payouts = run.finish(cuts);
        List<PaidLine> lines = run.lines();
        List<Tuple2<byte[], byte[]>> beside = new ArrayList<>();
        beside.add(beside(program, COUNTS, RunCounts.of(payouts)));
        beside.add(beside(program, SUM, LedgerSum.of(payouts.ledger())));
        asked(payouts, beside);
        matched(program, run.matched(), lines, beside);
        Iterator<Tuple2<byte[], byte[]>> each =
                lines.stream().map(line -> row(program, line)).iterator();
        return new Chained<>(List.of(beside.iterator(), each).iterator(), some -> some);
    }

    private Tuple2<byte[], byte[]> beside(int program, int what, Serializable value) {
        return new Tuple2<>(key(NO_BOOK, program, what).number(part.number()).bytes(), Stored.bytes(value));
    }

    /** Behind the last program: the payouts of all are at hand. */
    private void asked(Payouts payouts, List<Tuple2<byte[], byte[]>> rows) {
        SliceWork asked = work.job().asked();
        if (asked == null) {
            return;
        }
        done.add(payouts);
        if (done.size() == work.job().timelines().size()) {
            rows.add(beside(0, ASKED, asked.of(done)));
        }
    }

    private void matched(int program, BitSet matched, List<PaidLine> lines, List<Tuple2<byte[], byte[]>> rows) {
        long[] places = part.rows().places(Role.DEALS);
        BitSet without = (BitSet) matched.clone();
        for (PaidLine line : lines) {
            if (line.row() >= 0 && !line.series().ofEvents() && !line.series().ghost()) {
                without.clear(java.util.Arrays.binarySearch(places, line.row()));
            }
        }
        without.stream().forEach(deal -> {
            int book = part.rows().book(Role.DEALS, places[deal]);
            byte[] key = key(book, program, MATCHED).number(places[deal]).bytes();
            rows.add(new Tuple2<>(
                    key, ByteBuffer.allocate(Long.BYTES).putLong(places[deal]).array()));
        });
    }

    /** Lines of a book are in the order of the ledger. */
    private Tuple2<byte[], byte[]> row(int program, PaidLine line) {
        SortKey key = key(book(line), program, LINE).place(line.place());
        return new Tuple2<>(key.bytes(), LineBytes.of(part.number(), line));
    }

    /** A line without a row is in a book of its payee's. */
    private int book(PaidLine line) {
        return line.row() < 0
                ? Math.floorMod(line.payee().hashCode(), work.job().books())
                : part.rows().book(line.series().ofEvents() ? Role.EVENTS : Role.DEALS, line.row());
    }
}
