package dev.earnest.spark;

import dev.earnest.analysis.RunCounts;
import dev.earnest.deal.Dataset;
import dev.earnest.deal.InputFile;
import dev.earnest.deal.Reconciliation;
import dev.earnest.payout.BudgetUse;
import dev.earnest.payout.DataSpan;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Programs run over inputs that Spark holds: what they pay is on disk in books, and may be asked for figures and ledgers. */
public final class SparkRun implements AutoCloseable {
    private final SparkSession spark;
    private final CheckedInput input;
    private final Broadcast<Work> work;
    private final JavaRDD<byte[]> paid;
    private final List<RunCounts> counts = new ArrayList<>();
    private final List<List<BudgetUse>> pools;
    private final List<byte[]> besideLines;
    private final List<LedgerSum> sums = new ArrayList<>();

    private SparkRun(
            SparkSession spark,
            CheckedInput input,
            Broadcast<Work> work,
            JavaRDD<byte[]> paid,
            List<List<BudgetUse>> pools) {
        this.spark = spark;
        this.input = input;
        this.work = work;
        this.paid = paid;
        this.pools = pools;
        this.besideLines = PaidRows.besideLines(paid);
        for (int program = 0; program < programs(); program++) {
            counts.add(ofSlices(program, PaidRows.COUNTS, RunCounts.of(pools.get(program)), RunCounts::plus));
            sums.add(ofSlices(program, PaidRows.SUM, LedgerSum.NONE, LedgerSum::and));
        }
    }

    /** Reads, checks and runs; fails with InputException where inputs cannot be used, told as everywhere. */
    public static SparkRun of(SparkSession spark, Inputs inputs) {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        CheckedInput input = CheckedInput.of(spark, inputs);
        int partitions = inputs.sizes().partitions();
        Job job = input.job().value().of(input.spans());
        Broadcast<Work> work = context.broadcast(new Work(job, input.spans()));
        JavaRDD<byte[]> slices = SliceRows.of(context, input, partitions);
        int programs = job.timelines().size();
        if (!Needs.of(job.timelines()).pools()) {
            JavaRDD<byte[]> paid = PaidRows.of(slices, work, partitions);
            SparkRun run = new SparkRun(spark, input, work, paid, Collections.nCopies(programs, List.of()));
            input.routed().unpersist(); // what they came to lies on disk by now
            return run;
        }
        JavaRDD<byte[]> held = slices.persist(StorageLevel.DISK_ONLY());
        JavaRDD<byte[]> cuts = PoolStage.cuts(held, work, partitions);
        List<List<BudgetUse>> uses = PoolStage.uses(cuts, programs);
        SparkRun run = new SparkRun(spark, input, work, PaidRows.of(held, cuts, work, partitions), uses);
        List.of(input.routed(), held, cuts).forEach(JavaRDD::unpersist);
        return run;
    }

    private <S> S ofSlices(int program, int what, S none, BinaryOperator<S> sum) {
        return this.<S>beside(what, row -> PaidRows.program(row) == program).reduce(none, sum);
    }

    private <S> Stream<S> beside(int what, Predicate<byte[]> which) {
        return besideLines.stream()
                .filter(row -> PaidRows.what(row) == what && which.test(row))
                .map(row -> Stored.<S>value(SortKey.value(row)));
    }

    /** How many programs are run side by side. */
    public int programs() {
        return work.value().job().timelines().size();
    }

    /** The inputs without rows but for partners: what columns they have. */
    public Dataset head() {
        return Objects.requireNonNull(input.head().data());
    }

    /** Where every row went. */
    public Reconciliation reconciliation() {
        return input.reconciliation();
    }

    /** The files as they were read. */
    public List<InputFile> inputs() {
        return input.inputs();
    }

    /** The days that a program can meet in the data. */
    public DataSpan span(int program) {
        return work.value().spans().get(program);
    }

    /** The day after which repeated lines of a program are committed, not paid. */
    public LocalDate asOf(int program) {
        LocalDate given = work.value().job().options().asOf();
        return given == null ? LocalDate.ofEpochDay(span(program).asOf()) : given;
    }

    /** What was counted beside lines, of all payees and pools. */
    public RunCounts counts(int program) {
        return counts.get(program);
    }

    /** What was asked of each slice, of all slices. */
    public List<Serializable> asked() {
        return this.<Serializable>beside(PaidRows.ASKED, row -> true).toList();
    }

    /** What was used by a program of budgets that are one sum for all. */
    public List<BudgetUse> pools(int program) {
        return pools.get(program);
    }

    /** What all books come to, added in their order. */
    public <S extends Serializable> S reduce(BookWork<S> each, BookSum<S> sum) {
        Broadcast<Work> sent = work;
        JavaRDD<byte[]> parts =
                input.booked().zipPartitions(paid, (rows, lines) -> added(sent.value(), rows, lines, each, sum));
        return TaskProblem.told(parts::collect).stream()
                .map(bytes -> Stored.<S>value(bytes))
                .reduce(sum)
                .orElseThrow();
    }

    private static <S extends Serializable> Iterator<byte[]> added(
            Work work, Iterator<byte[]> rows, Iterator<byte[]> lines, BookWork<S> each, BookSum<S> sum) {
        Iterator<BookPayouts> books = BookPayouts.of(work, rows, lines);
        if (!books.hasNext()) {
            return List.<byte[]>of().iterator();
        }
        S all = each.of(books.next().payouts());
        while (books.hasNext()) {
            all = sum.apply(all, each.of(books.next().payouts()));
        }
        return Stream.of(Stored.bytes(all)).iterator();
    }

    /** The ledger of one of the programs. */
    public SparkLedger ledger(int program) {
        return new SparkLedger(spark, input.booked(), paid, work, program, sums.get(program));
    }

    /** Lets go of what lies on disk. */
    @Override
    public void close() {
        input.booked().unpersist();
        paid.unpersist();
    }
}
