package dev.earnest.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earnest.analysis.RunCounts;
import dev.earnest.catalog.Timeline;
import dev.earnest.deal.Role;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import dev.earnest.problem.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
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
        "hardware-channel,7,1,2",
        "referral-affiliate,5,7,4",
        "saas-lifecycle,7,50,2",
    })
    void anExampleHasItsLedger(String name, int books, int slices, int partitions) throws IOException {
        Example example = new Example(name);
        Payouts own = own(example, example.timeline);
        try (SparkRun run = run(Folder.of(example.folder), example, new Sizes(books, slices, partitions))) {
            LedgerSum written = run.ledger(0).write(to("ledger"), SparkLedger.Form.CSV, null, null);
            assertThat(Ledgers.different(Ledgers.of(folder.resolve("ledger")), Ledgers.of(own)))
                    .isEmpty();
            assertThat(written).isEqualTo(LedgerSum.of(own.ledger()));
            assertThat(run.counts(0)).isEqualTo(RunCounts.NONE.plus(RunCounts.of(own)));
            assertThat(run.asOf(0)).isEqualTo(own.asOf());
        }
    }

    /** One run, asked for all that it can be asked for. */
    @Test
    void aRunWritesPartsAndAddsUpBooks() throws IOException {
        Example example = new Example("northwind");
        List<String> own = Ledgers.of(own(example, example.timeline));
        try (SparkRun run = run(parquet(example), example, new Sizes(5, 6, 3))) {
            run.ledger(0).write(to("parquet"), SparkLedger.Form.PARQUET, null, null);
            List<Row> typed = spark.read().parquet(to("parquet")).sort("line").collectAsList();
            assertThat(Ledgers.different(Ledgers.ofParquet(typed), own)).isEmpty();
            assertThat(typed.get(10).schema().simpleString())
                    .contains("line:bigint", "pay_date:date", "measure:decimal(23,4)", "earned:decimal(20,2)");
            LocalDate from = LocalDate.of(2025, 9, 1);
            LedgerSum some = run.ledger(0).write(to("some"), SparkLedger.Form.CSV, from, from.plusMonths(1));
            List<String> lines = Ledgers.of(folder.resolve("some"));
            assertThat(lines).hasSize((int) some.lines() + 1);
            assertThat(lines.get(1)).startsWith("1,").contains(",2025-09-");
            assertThatThrownBy(() -> run.ledger(0).write(to("some"), SparkLedger.Form.CSV, null, null))
                    .isInstanceOf(InputException.class)
                    .hasMessage("there is something already where the ledger goes");
        }
    }

    private String to(String name) {
        return folder.resolve(name).toString();
    }

    static Payouts own(Example example, Timeline program) throws IOException {
        return Plan.compile(program, Folder.of(example.folder).read(example.request()), Options.PLAIN)
                .run();
    }

    private SparkRun run(Folder files, Example example, Sizes sizes) throws IOException {
        return SparkRun.of(
                spark,
                new Inputs(example.request(), files.addresses, List.of(example.timeline), Options.PLAIN, sizes));
    }

    /** The same deals in Parquet files, dates as dates and money as decimals. */
    private Folder parquet(Example example) {
        Folder files = Folder.of(example.folder);
        String to = folder.resolve("deals").toString();
        var table = spark.read()
                .option("header", "true")
                .csv(example.folder.resolve("deals.csv").toString());
        for (String column : table.columns()) {
            if (column.endsWith("_date")) {
                table = table.withColumn(column, table.col(column).cast("date"));
            } else if (column.equals("amount") || column.equals("cost")) {
                table = table.withColumn(column, table.col(column).cast("decimal(18,4)"));
            }
        }
        table.coalesce(1).write().parquet(to);
        return files.with(Role.DEALS, to + "/*.parquet");
    }
}
