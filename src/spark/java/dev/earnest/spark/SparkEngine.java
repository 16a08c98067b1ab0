package dev.earnest.spark;

import dev.earnest.analysis.compare.CompareRequest;
import dev.earnest.cli.Earned;
import dev.earnest.cli.EarnedTogether;
import dev.earnest.cli.Engine;
import dev.earnest.cli.Job;
import dev.earnest.problem.InputException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Spark, as the command line asks it; started by the first job. Mutable, for one thread. */
public final class SparkEngine implements Engine, AutoCloseable {
    private final SparkStart start = SparkStart.ofProcess();
    private @Nullable SparkSession spark;
    private @Nullable SparkRun run;

    @Override
    public String program() {
        return "earnest-spark";
    }

    @Override
    public String name() {
        return "Spark";
    }

    @Override
    public Earned pay(Job job) {
        return new EarnedOnSpark(run(job, null), 0, job.programs().get(0));
    }

    @Override
    public EarnedTogether payAll(Job job, List<CompareRequest> requests) {
        return new TogetherOnSpark(run(job, new SliceComparisons(List.copyOf(requests))), job.programs(), requests);
    }

    private SparkRun run(Job job, @Nullable SliceWork asked) {
        return told(() -> {
            SparkSession session = spark == null ? start.session() : spark;
            spark = session;
            release();
            Sizes sizes = start.sizes(session, job.addresses());
            SparkRun started = SparkRun.of(
                    session, new Inputs(job.settings(), job.addresses(), job.programs(), job.options(), sizes, asked));
            run = started;
            return started;
        });
    }

    /** Does what needs Spark; where Spark gives up, in a sentence, and not as a defect of this program. */
    static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            Interrupt.check();
            throw e instanceof InputException || e instanceof UncheckedIOException ? e : GivenUp.of(e);
        }
    }

    private void release() {
        if (run != null) {
            run.close();
            run = null;
        }
    }

    @Override
    public void close() {
        release();
        if (spark != null) {
            spark.stop();
            spark = null;
        }
    }
}
