package dev.earnest.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.analysis.RunCounts;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run on Spark has the ledger of a run of the program's own, line by line, into however many parts it is put. */
@Tag("spark")
class SparkRunTest {
    private final SparkSession spark = LocalSpark.start();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "northwind,1,1,1",
        "northwind,7,7,3",
        "hardware-channel,1,7,2",
        "hardware-channel,7,1,2",
        "referral-affiliate,5,7,4",
        "saas-lifecycle,7,7,2",
        "saas-lifecycle,30,50,4"
    })
    void anExampleHasItsLedger(String name, int books, int slices, int partitions) throws IOException {
        Example example = new Example(name);
        Payouts own = own(example);
        try (SparkRun run = run(example, new Sizes(books, slices, partitions))) {
            SparkLedger.Written written = run.ledger(0)
                    .write(folder.resolve("ledger").toString(), SparkLedger.Form.CSV, null, null);
            List<String> lines = Ledgers.of(own);
            assertThat(Ledgers.of(folder.resolve("ledger"))).isEqualTo(lines);
            assertThat(written.lines()).isEqualTo(lines.size() - 1);
            assertThat(run.counts(0)).isEqualTo(RunCounts.NONE.plus(RunCounts.of(own)));
            assertThat(run.asOf(0)).isEqualTo(own.asOf());
        }
    }

    private Payouts own(Example example) throws IOException {
        return Plan.compile(example.timeline, Folder.of(example.folder).read(example.request()), Options.PLAIN)
                .run();
    }

    private SparkRun run(Example example, Sizes sizes) throws IOException {
        return SparkRun.of(
                spark,
                new Inputs(
                        example.request(),
                        Folder.of(example.folder).addresses,
                        List.of(example.timeline),
                        Options.PLAIN,
                        sizes));
    }
}
