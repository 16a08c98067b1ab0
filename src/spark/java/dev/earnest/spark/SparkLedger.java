package dev.earnest.spark;

import dev.earnest.ledger.LedgerLines;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/** The lines of a program in the order of the ledger, numbered, and written as a folder of parts. */
public final class SparkLedger {
    /** Where the day stands in a line, behind what it pays. */
    private static final int DAY = Long.BYTES;
    /** Where the text starts. */
    static final int TEXT = DAY + Integer.BYTES;

    private final SparkSession spark;
    private final JavaRDD<byte[]> booked;
    private final JavaRDD<byte[]> paid;
    private final Broadcast<Work> work;
    private final int program;
    private final LedgerSum slices;

    /** @param slices what the ledgers of all slices come to */
    SparkLedger(
            SparkSession spark,
            JavaRDD<byte[]> booked,
            JavaRDD<byte[]> paid,
            Broadcast<Work> work,
            int program,
            LedgerSum slices) {
        this.slices = slices;
        this.spark = spark;
        this.booked = booked;
        this.paid = paid;
        this.work = work;
        this.program = program;
    }

    /** In which form parts are written. */
    public enum Form {
        /** Text, each part with the header. */
        CSV,
        /** Columns of dates, decimals and texts. */
        PARQUET
    }

    /**
     * Writes the lines earned from one day to another, numbered from 1, as a folder that isn't there yet; parts in the order
     * of their names. Fails with InputException where the folder is there.
     *
     * @param from first day, included; null: from the first line
     * @param to last day, included; null: to the last line
     */
    public LedgerSum write(String folder, Form form, @Nullable LocalDate from, @Nullable LocalDate to) {
        refuseThere(folder);
        Broadcast<Work> sent = work;
        int of = program;
        JavaRDD<byte[]> made = booked.zipPartitions(
                paid,
                (rows, given) -> new Chained<>(BookPayouts.of(sent.value(), rows, given), book -> new Lines(book, of)));
        JavaRDD<byte[]> unsorted = Gathering.kept(made); // sorting looks at them twice
        LedgerSum all = all(sums(unsorted));
        if (!all.equals(slices)) {
            throw new IllegalStateException("slices of payees come to " + slices + ", their lines by deal to " + all);
        }
        boolean whole = from == null && to == null;
        JavaRDD<byte[]> lines =
                Gathering.sorted(whole ? unsorted : within(unsorted, from, to)).persist(StorageLevel.DISK_ONLY());
        List<LedgerSum> parts = sums(lines);
        LedgerSum written = all(parts);
        if (whole && !written.equals(all)) {
            throw new IllegalStateException("lines come to " + all + ", in order to " + written);
        }
        new LedgerParts(
                        spark,
                        lines.map(SortKey::value),
                        parts,
                        work.value().job().settings().currency())
                .write(folder, form);
        lines.unpersist();
        unsorted.unpersist();
        return written;
    }

    private static JavaRDD<byte[]> within(JavaRDD<byte[]> lines, @Nullable LocalDate from, @Nullable LocalDate to) {
        long first = from == null ? Integer.MIN_VALUE : from.toEpochDay();
        long last = to == null ? Integer.MAX_VALUE : to.toEpochDay();
        return lines.filter(line -> {
            int day = ByteBuffer.wrap(SortKey.value(line)).getInt(DAY);
            return first <= day && day <= last;
        });
    }

    /** What the lines of each partition come to. */
    private static List<LedgerSum> sums(JavaRDD<byte[]> lines) {
        return TaskProblem.told(
                () -> lines.mapPartitions(rows -> List.of(sum(rows)).iterator()).collect());
    }

    private static LedgerSum sum(Iterator<byte[]> lines) {
        LedgerAdder adder = new LedgerAdder();
        lines.forEachRemaining(
                line -> adder.add(ByteBuffer.wrap(SortKey.value(line)).getLong()));
        return adder.sum();
    }

    private static LedgerSum all(List<LedgerSum> parts) {
        return parts.stream().reduce(LedgerSum.NONE, LedgerSum::and);
    }

    private void refuseThere(String folder) {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        Path path = new Path(folder);
        try (FileSystem files = FileSystem.newInstance(path.toUri(), hadoop)) {
            if (files.exists(path)) {
                throw new InputException(Problem.error(
                        "ledger-exists",
                        Span.ofFile(folder),
                        "there is something already where the ledger goes",
                        "name a folder that isn't there yet"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of one book. */
    private static final class Lines implements Iterator<byte[]> {
        private final BookPayouts book;
        private final LedgerCursor cursor;
        private final LedgerLines texts;
        private long number = -1;
        private boolean more;

        Lines(BookPayouts book, int program) {
            Payouts payouts = book.payouts().get(program);
            this.book = book;
            this.cursor = payouts.ledger();
            this.texts = new LedgerLines(payouts);
            advance();
        }

        private void advance() {
            more = cursor.next();
            number++;
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public byte[] next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            SortKey key = new SortKey(0).place(cursor.place(book.places(), number));
            byte[] text = texts.of(cursor);
            ByteBuffer line = ByteBuffer.allocate(TEXT + text.length)
                    .putLong(cursor.paid())
                    .putInt(cursor.earnedDay())
                    .put(text);
            advance();
            return key.row(line.array());
        }
    }
}
