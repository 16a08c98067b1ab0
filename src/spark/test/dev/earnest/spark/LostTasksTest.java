package dev.earnest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilled;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks that are lost are done again, and nothing is there twice. */
@Tag("spark")
class LostTasksTest {
    private final SparkSession spark = LocalSpark.start();

    @TempDir
    Path folder;

    @Test
    void aLedgerIsTheSameHoweverManyTasksWereKilled() throws IOException {
        Example example = new Example("northwind");
        Killer killer = new Killer(spark);
        spark.sparkContext().addSparkListener(killer);
        try (SparkRun run = run(example)) {
            run.ledger(0).write(folder.resolve("ledger").toString(), SparkLedger.Form.CSV, null, null);
        } finally {
            spark.sparkContext().removeSparkListener(killer);
        }
        Payouts own = SparkRunTest.own(example, example.timeline);
        assertThat(String.join("\n", Ledgers.of(folder.resolve("ledger"))))
                .isEqualTo(String.join("\n", Ledgers.of(own)));
        assertThat(killer.killed).hasPositiveValue();
    }

    @Test
    void sumsAreTheSameWhereEveryTaskBreaksOffOnce() throws IOException {
        Example example = new Example("northwind");
        try (SparkRun run = run(example)) {
            LedgerSum sum = run.reduce(
                    payouts -> {
                        LedgerSum own = LedgerSum.of(payouts.get(0).ledger());
                        if (TaskContext.get().attemptNumber() == 0) {
                            throw new IllegalStateException("lost, as this test means it to be");
                        }
                        return own;
                    },
                    LedgerSum::and);
            Payouts own = SparkRunTest.own(example, example.timeline);
            assertThat(sum).isEqualTo(LedgerSum.of(own.ledger()));
        }
    }

    private SparkRun run(Example example) throws IOException {
        return SparkRun.of(
                spark,
                new Inputs(
                        example.request(),
                        Folder.of(example.folder).addresses,
                        List.of(example.timeline),
                        Options.PLAIN,
                        new Sizes(5, 5, 3)));
    }

    /** Kills the first task of each stage as soon as it has begun. */
    private static final class Killer extends SparkListener {
        private final SparkSession spark;
        private final Set<Integer> stages = ConcurrentHashMap.newKeySet();
        private final AtomicInteger killed = new AtomicInteger();

        Killer(SparkSession spark) {
            this.spark = spark;
        }

        @Override
        public void onTaskStart(SparkListenerTaskStart start) {
            if (stages.add(start.stageId())) {
                spark.sparkContext().killTaskAttempt(start.taskInfo().taskId(), true, "a test");
            }
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.reason() instanceof TaskKilled) {
                killed.incrementAndGet();
            }
        }
    }
}
