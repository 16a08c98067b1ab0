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
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

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
    static JavaRDD<byte[]> of(JavaRDD<byte[]> slices, JavaRDD<byte[]> cuts, Broadcast<Work> work, int partitions) {
        JavaRDD<byte[]> rows =
                slices.zipPartitions(cuts, (own, cut) -> paid(work.value(), new Groups(own), new Groups(cut)));
        return Gathering.of(rows, partitions).persist(StorageLevel.DISK_ONLY());
    }

    /** The same where nothing is cut over all payees. */
    static JavaRDD<byte[]> of(JavaRDD<byte[]> slices, Broadcast<Work> work, int partitions) {
        JavaRDD<byte[]> rows = slices.mapPartitions(
                own -> paid(work.value(), new Groups(own), new Groups(Collections.emptyIterator())));
        return Gathering.of(rows, partitions).persist(StorageLevel.DISK_ONLY());
    }

    /** What slices counted and were asked beside their lines. */
    static List<byte[]> besideLines(JavaRDD<byte[]> paid) {
        return TaskProblem.told(
                () -> paid.filter(row -> SortKey.group(row) == NO_BOOK).collect());
    }

    /** Of which program a row tells. */
    static int program(byte[] row) {
        return SortKey.number(row, Integer.BYTES);
    }

    /** What a row tells. */
    static int what(byte[] row) {
        return SortKey.number(row, 2 * Integer.BYTES);
    }

    private static SortKey key(int book, int program, int what) {
        return new SortKey(book).number(program).number(what);
    }

    private static Iterator<byte[]> paid(Work work, Groups slices, Groups cuts) {
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
                            .add(LineBytes.cut(SortKey.value(row))));
        }
        return own;
    }

    private Iterator<byte[]> program(int program, List<PoolCut> cuts) {
        PartRun run = part.earned(program);
        Payouts payouts = part.finished(run, cuts);
        List<byte[]> beside = new ArrayList<>();
        beside.add(beside(program, COUNTS, RunCounts.of(payouts)));
        beside.add(beside(program, SUM, LedgerSum.of(payouts.ledger())));
        asked(payouts, beside);
        BitSet matched = (BitSet) run.matched().clone();
        Supplier<Iterator<byte[]>> lines = () -> new Chained<>(
                run.lines().iterator(),
                offer -> offer.map(line -> row(program, line, matched)).iterator());
        return new Chained<>(
                List.of(beside::iterator, lines, () -> matched(program, matched))
                        .iterator(),
                Supplier::get);
    }

    private byte[] beside(int program, int what, Serializable value) {
        return key(NO_BOOK, program, what).number(part.number()).row(Stored.bytes(value));
    }

    /** Behind the last program: the payouts of all are at hand. */
    private void asked(Payouts payouts, List<byte[]> rows) {
        SliceWork asked = work.job().asked();
        if (asked == null) {
            return;
        }
        done.add(payouts);
        if (done.size() == work.job().timelines().size()) {
            rows.add(beside(0, ASKED, asked.of(done)));
        }
    }

    /** Deals that counted and have no line, which is known behind all lines. */
    private Iterator<byte[]> matched(int program, BitSet without) {
        return without.stream()
                .mapToObj(deal -> {
                    SortedRows.Places deals = part.rows().of(Role.DEALS);
                    long place = deals.place(deal);
                    byte[] value =
                            ByteBuffer.allocate(Long.BYTES).putLong(place).array();
                    return key(deals.book(deal), program, MATCHED).number(place).row(value);
                })
                .iterator();
    }

    /**
     * A line in the book of its row, or one of its payee's. Lines of a book are in the order of the ledger.
     *
     * @param without deals that counted and had no line so far
     */
    private byte[] row(int program, PaidLine line, BitSet without) {
        int book = Math.floorMod(line.payee().hashCode(), work.job().books());
        if (line.row() >= 0) {
            boolean ofEvents = line.series().ofEvents();
            SortedRows.Places rows = part.rows().of(ofEvents ? Role.EVENTS : Role.DEALS);
            int row = rows.row(line.row());
            book = rows.book(row);
            if (!ofEvents && !line.series().ghost()) {
                without.clear(row);
            }
        }
        SortKey key = key(book, program, LINE).place(line.place());
        return key.row(LineBytes.of(part.number(), line));
    }
}
