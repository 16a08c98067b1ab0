package dev.earnest.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.earnest.analysis.RunCounts;
import dev.earnest.deal.DataRequest;
import dev.earnest.deal.Role;
import dev.earnest.payout.Options;
import dev.earnest.payout.Payouts;
import dev.earnest.payout.Plan;
import dev.earnest.spark.Folder;
import dev.earnest.spark.Inputs;
import dev.earnest.spark.Ledgers;
import dev.earnest.spark.LocalSpark;
import dev.earnest.spark.Sizes;
import dev.earnest.spark.SparkLedger;
import dev.earnest.spark.SparkRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random programs and rows on Spark, against the engine and the reference: every ledger line, and what is counted beside.
 *
 * <p>{@code -Dearnest.seed=N} starts at another seed, {@code -Dearnest.cases=N} tries more of them.
 */
@Tag("spark")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomProgramsOnSparkTest {
    private final SparkSession spark = LocalSpark.start();
    private final Engine engine = new Engine(1);
    private final Difference difference = new Difference(new ReferencePayouts(), engine);

    @TempDir
    Path folder;

    static LongStream seeds() {
        long first = Long.getLong("earnest.seed", 1);
        return LongStream.range(first, first + Long.getLong("earnest.cases", 30));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void spark_engine_and_reference_agree(long seed) throws IOException {
        Case tried = RandomCases.of(seed);
        assumeFalse(tried.rows().deals().isEmpty(), "a file without deals is refused");
        Options options = new Options(tried.asOf(), 1, true);
        DataRequest request = DataRequest.in(tried.timeline().last().currency()).with(Plan.wanted(tried.timeline()));
        Folder files = written(tried.rows());

        Payouts own = Plan.compile(tried.timeline(), files.read(request), options).run();

        assertThat(difference.of(tried)).isEmpty();
        List<String> lines = Ledgers.of(engine.payouts(tried.timeline(), tried.rows(), tried.asOf()));
        assertThat(Ledgers.different(Ledgers.of(own), lines)).isEmpty();
        Inputs inputs = new Inputs(request, files.addresses, List.of(tried.timeline()), options, sizes(seed));
        try (SparkRun run = SparkRun.of(spark, inputs)) {
            run.ledger(0).write(folder + "/ledger", SparkLedger.Form.CSV, null, null);
            assertThat(Ledgers.different(Ledgers.of(folder.resolve("ledger")), lines)).isEmpty();
            assertThat(run.counts(0)).isEqualTo(RunCounts.NONE.plus(RunCounts.of(own)));
        }
    }

    private static Sizes sizes(long seed) {
        return new Sizes((int) (1 + seed % 4), (int) (1 + seed % 5), (int) (1 + seed % 3));
    }

    private Folder written(Rows rows) throws IOException {
        Folder files = new Folder();
        write(files, Role.DEALS, rows.deals(), "deal_id");
        write(files, Role.PARTNERS, rows.partners(), "partner_id");
        write(files, Role.EVENTS, rows.events(), "event_id,partner_id,type,date");
        write(files, Role.TOUCHES, rows.touches(), "deal_id,partner_id");
        write(files, Role.CLAIMS, rows.claims(), "claim_id,partner_id,offer_id,deal_id");
        write(files, Role.FX, rows.fx(), "date,currency,rate");
        return files;
    }

    /** @param header of a file without rows */
    private void write(Folder files, Role role, @Nullable List<Map<String, String>> rows, String header)
            throws IOException {
        if (rows == null) {
            return;
        }
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        List<String> lines = new ArrayList<>(List.of(rows.isEmpty() ? header : String.join(",", columns)));
        for (Map<String, String> row : rows) {
            lines.add(String.join(
                    ",", columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        }
        Path file = Files.write(folder.resolve(role.word() + ".csv"), lines);
        files.with(role, file.toString());
    }
}
