package dev.earnest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.cli.BothEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deals a third of which are one partner's, and sorts for which there is no memory, pay the same ledger. */
@Tag("spark")
class SkewAndSpillsTest {
    private static final int DEALS = 20_000;
    private static final String MOST_ROWS = "spark.shuffle.spill.numElementsForceSpillThreshold";

    @TempDir
    Path folder;

    @Test
    void onePartnerHasAThirdOfAllDeals() throws IOException {
        Path made = folder.resolve("made");
        String generate = "generate --deals " + DEALS + " --events 0 --touches 0 -o " + made;
        BothEngines.here(generate.split(" ")).fine();
        String large = Files.readAllLines(made.resolve("partners.csv")).get(1).split(",")[0];
        Path skewed = made.resolve("skewed.csv");
        everyThirdOf(made.resolve("deals.csv"), large, skewed);
        List<String> arguments = List.of(
                "simulate", "src/benchmark/twelve-offers.yaml",
                "--deals", skewed.toString(),
                "--partners", made.resolve("partners.csv").toString());
        List<String> lines = BothEngines.paySame(12, folder, arguments);
        assertThat(lines.stream().filter(line -> line.contains("," + large + ",")))
                .hasSizeGreaterThan(lines.size() / 3);
    }

    /** Sorts go to disk every 150 rows, and what they wrote is merged. */
    @Test
    void sortsThatSpill() throws IOException, TimeoutException {
        SparkSession spark = LocalSpark.start();
        SparkConf settings = SparkEnv.get().conf();
        Spilled spilled = new Spilled();
        spark.sparkContext().addSparkListener(spilled);
        settings.set(MOST_ROWS, "150");
        try {
            BothEngines.paySame(folder, List.of("simulate", "catalog-examples/northwind"));
            spark.sparkContext().listenerBus().waitUntilEmpty();
        } finally {
            settings.remove(MOST_ROWS);
            spark.sparkContext().removeSparkListener(spilled);
        }
        assertThat(spilled.tasks).hasValueGreaterThan(5);
        assertThat(spilled.memory).hasPositiveValue();
        assertThat(spilled.disk).hasPositiveValue();
    }

    private static void everyThirdOf(Path deals, String partner, Path to) throws IOException {
        List<String> lines = Files.readAllLines(deals);
        for (int line = 1; line < lines.size(); line += 3) {
            String[] cells = lines.get(line).split(",", 3);
            lines.set(line, cells[0] + "," + partner + "," + cells[2]);
        }
        Files.write(to, lines);
    }

    /** How often tasks ran out of what they may hold, and what they wrote to disk therefore. */
    private static final class Spilled extends SparkListener {
        private final AtomicLong tasks = new AtomicLong();
        private final AtomicLong memory = new AtomicLong();
        private final AtomicLong disk = new AtomicLong();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.taskMetrics().diskBytesSpilled() > 0) {
                tasks.incrementAndGet();
            }
            memory.addAndGet(end.taskMetrics().memoryBytesSpilled());
            disk.addAndGet(end.taskMetrics().diskBytesSpilled());
        }
    }
}
