package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands say on Spark is what they say on one machine, to the byte. */
@Tag("spark")
class OnSparkTest {
    private static final String NORTHWIND = "catalog-examples/northwind";

    @ParameterizedTest
    @ValueSource(strings = {"northwind", "saas-lifecycle", "hardware-channel", "referral-affiliate"})
    void examplesHaveTheSameLedgerAndFigures(String name, @TempDir Path folder) throws IOException {
        BothEngines.paySame(folder, List.of("simulate", "catalog-examples/" + name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate catalog-examples/northwind --by tier,quarter --from 2026-01-01 --to 2026-03-31 -f json",
                "simulate catalog-examples/northwind --set offers.renewal-commission.earn.rate=9% --as-of 2026-03-31",
                "roi catalog-examples/northwind --by tier -f json",
                "roi catalog-examples/saas-lifecycle --gross-to-net -f json",
                "compare catalog-examples/northwind --set offers.renewal-commission.earn.rate=9% --no-costs -f json",
                "compare catalog-examples/saas-lifecycle --no-costs -f json"
                        + " --with catalog-examples/saas-lifecycle/scenarios/budget-neutral.yaml"
            })
    void commandsSayTheSame(String line) {
        BothEngines.saySame(line.split(" ")).fine();
    }

    @Test
    void aGateThatFailsEndsTheSame() {
        String line = "compare catalog-examples/northwind --no-costs --max-increase 0.1%"
                + " --set offers.renewal-commission.earn.rate=9%";
        assertThat(BothEngines.saySame(line.split(" ")).exitCode()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void badRowsAreToldAsHere(@TempDir Path folder) throws IOException {
        Path deals = folder.resolve("deals.csv");
        Files.writeString(
                deals,
                Files.readString(Path.of(NORTHWIND, "deals.csv")).replaceFirst("won", "wun").replaceFirst("lost", "lst"));
        String[] line = {"simulate", NORTHWIND, "--deals", deals.toString(), "-f", "json"};

        assertThat(BothEngines.saySame(line).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aFolderThatIsThereIsLeftAlone(@TempDir Path folder) throws IOException {
        Path taken = Files.createDirectory(folder.resolve("ledger.parquet"));

        CliRun said = BothEngines.onSpark("simulate", NORTHWIND, "--ledger", taken.toString());

        assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("there is something already where the ledger goes");
        assertThat(taken).isEmptyDirectory();
    }
}
