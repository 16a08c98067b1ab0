package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.spark.SparkEngine;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands say on Spark is what they say on one machine, to the byte. */
@Tag("spark")
class OnSparkTest {
    private static final String NORTHWIND = "catalog-examples/northwind";

    private record Said(int exitCode, String out, String err) {}

    @BeforeAll
    static void local() {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
        System.setProperty("spark.driver.host", "127.0.0.1");
    }

    private static Said run(Surroundings surroundings, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(surroundings, new PrintWriter(out), new PrintWriter(err), args);
        return new Said(code, out.toString(), err.toString());
    }

    private static Said here(String... args) {
        return run(Surroundings.ofPipe(), args);
    }

    private static Said onSpark(String... args) {
        return run(Surroundings.ofPipe().on(new SparkEngine()), args);
    }

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "saas-lifecycle", "hardware-channel", "referral-affiliate"})
    void examplesHaveTheSameLedgerAndFigures(String name, @TempDir Path folder) throws IOException {
        String[] here = {"simulate", "catalog-examples/" + name, "-f", "json", "--ledger", folder + "/whole.csv"};
        String[] there = here.clone();
        there[5] = folder + "/parts.csv";

        Said whole = here(here);
        Said parts = onSpark(there);

        assertThat(parts.out()).isEqualTo(whole.out());
        assertThat(parts.err()).isEqualTo(whole.err().replace("whole", "parts"));
        assertThat(parts.exitCode()).isEqualTo(whole.exitCode());
        assertThat(together(folder.resolve("parts.csv"))).isEqualTo(Files.readAllLines(folder.resolve("whole.csv")));
    }

    /** All parts behind each other, of whose headers one stays. */
    private static List<String> together(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        }
        String header = Files.readAllLines(files.get(0)).get(0);
        Stream<String> lines = files.stream().flatMap(OnSparkTest::lines).filter(line -> !line.equals(header));
        return Stream.concat(Stream.of(header), lines).toList();
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate catalog-examples/northwind --by tier,quarter --from 2026-01-01 --to 2026-03-31 -f json",
                "simulate catalog-examples/northwind --set offers.renewal-commission.earn.rate=9% --as-of 2026-03-31",
                "roi catalog-examples/northwind --by tier -f json",
                "roi catalog-examples/saas-lifecycle --gross-to-net -f json",
                "compare catalog-examples/northwind --set offers.renewal-commission.earn.rate=9% --no-costs -f json"
            })
    void commandsSayTheSame(String line) {
        Said parts = onSpark(line.split(" "));

        assertThat(parts).isEqualTo(here(line.split(" ")));
    }

    @Test
    void badRowsAreToldAsHere(@TempDir Path folder) throws IOException {
        Path deals = folder.resolve("deals.csv");
        Files.writeString(
                deals,
                Files.readString(Path.of(NORTHWIND, "deals.csv")).replaceFirst("won", "wun").replaceFirst("lost", "lst"));
        String[] line = {"simulate", NORTHWIND, "--deals", deals.toString(), "-f", "json"};

        Said parts = onSpark(line);

        assertThat(parts).isEqualTo(here(line));
        assertThat(parts.exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aFolderThatIsThereIsLeftAlone(@TempDir Path folder) throws IOException {
        Path taken = Files.createDirectory(folder.resolve("ledger.parquet"));

        Said said = onSpark("simulate", NORTHWIND, "--ledger", taken.toString());

        assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("there is something already where the ledger goes");
        assertThat(taken).isEmptyDirectory();
    }
}
