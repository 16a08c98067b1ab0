package dev.earnest.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import dev.earnest.ledger.LedgerLines;
import dev.earnest.payout.LedgerCursor;
import dev.earnest.payout.Payouts;
import dev.earnest.problem.InputException;
import dev.earnest.problem.Problem;
import dev.earnest.problem.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/** The lines of a program in the order of the ledger, numbered, and written as a folder of parts. */
public final class SparkLedger {
    private static final StructType SHAPE = PlaceColumns.behind(new StructType()
            .add("text", DataTypes.BinaryType, false)
            .add("paid", DataTypes.LongType, false)
            .add("day", DataTypes.IntegerType, false));

    private final SparkSession spark;
    private final Dataset<Row> booked;
    private final Dataset<Row> paid;
    private final Broadcast<Work> work;
    private final int program;
    private final LedgerSum slices;

    /** @param slices what the ledgers of all slices come to */
    SparkLedger(
            SparkSession spark,
            Dataset<Row> booked,
            Dataset<Row> paid,
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
        Dataset<Row> unsorted = spark.createDataFrame(
                        booked.javaRDD()
                                .zipPartitions(
                                        paid.javaRDD(),
                                        (rows, given) -> new Chained<>(
                                                BookPayouts.of(sent.value(), rows, given),
                                                book -> new Lines(book, of))),
                        SHAPE)
                .persist(StorageLevel.DISK_ONLY()); // sorting looks at them twice
        LedgerSum all = sum(unsorted);
        if (!all.equals(slices)) {
            throw new IllegalStateException("slices of payees come to " + slices + ", their lines by deal to " + all);
        }
        boolean whole = from == null && to == null;
        Dataset<Row> asked = whole ? unsorted : unsorted.where(within(from, to));
        Dataset<Row> lines = asked.sort(columns()).persist(StorageLevel.DISK_ONLY());
        LedgerSum written = sum(lines);
        if (whole && !written.equals(all)) {
            throw new IllegalStateException("lines come to " + all + ", in order to " + written);
        }
        new LedgerParts(spark, lines, work.value().job().settings().currency()).write(folder, form);
        lines.unpersist();
        unsorted.unpersist();
        return written;
    }

    private static Column within(@Nullable LocalDate from, @Nullable LocalDate to) {
        long first = from == null ? Integer.MIN_VALUE : from.toEpochDay();
        long last = to == null ? Integer.MAX_VALUE : to.toEpochDay();
        return col("day").between(first, last);
    }

    private static LedgerSum sum(Dataset<Row> lines) {
        Row sums = TaskProblem.told(
                () -> lines.agg(count(lit(1)), functions.sum(col("paid").cast("decimal(38,0)")))
                        .head());
        return new LedgerSum(
                sums.getLong(0),
                sums.isNullAt(1) ? BigInteger.ZERO : sums.getDecimal(1).toBigIntegerExact());
    }

    private static Column[] columns() {
        return java.util.Arrays.stream(PlaceColumns.NAMES)
                .map(name -> col(name))
                .toArray(Column[]::new);
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
    private static final class Lines implements Iterator<Row> {
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
        public Row next() {
            if (!more) {
                throw new NoSuchElementException();
            }
            List<Object> cells = new ArrayList<>();
            cells.add(texts.of(cursor));
            cells.add(cursor.paid());
            cells.add(cursor.earnedDay());
            PlaceColumns.add(cursor.place(book.places(), number), cells);
            advance();
            return RowFactory.create(cells.toArray());
        }
    }
}
