package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earnest.deal.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Commands on an engine say what they say without one, or say why not. */
class EngineTest {
    private static final String NORTHWIND = "catalog-examples/northwind";

    private final EngineInTest engine = new EngineInTest();

    private CliRun on(String... args) {
        return CliRun.of(Surroundings.ofPipe().on(engine), args);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "simulate catalog-examples/northwind -f json --by tier,quarter",
                "simulate catalog-examples/northwind -f markdown --from 2026-02-01 --to 2026-03-31 --as-of 2026-06-30",
                "simulate catalog-examples/northwind --set offers.renewal-commission.earn.rate=9% --no-claims",
                "roi catalog-examples/northwind -f json --by tier",
                "roi catalog-examples/northwind --gross-to-net --by tier",
                "compare catalog-examples/northwind --set offers.renewal-commission.earn.rate=9% --no-costs -f json",
                "compare catalog-examples/northwind --set offers.renewal-commission.earn.rate=9% --no-costs --max-increase 1%"
            })
    void commandsSayTheSame(String line) {
        CliRun here = CliRun.of(line.split(" "));

        CliRun there = on(line.split(" "));

        assertThat(there.out()).isEqualTo(here.out());
        assertThat(here.exitCode()).isNotEqualTo(ExitCode.USAGE);
        assertThat(there.exitCode()).isEqualTo(here.exitCode());
        assertThat(engine.jobs).hasSize(1);
    }

    @Test
    void addressesAreTheEnginesToRead() {
        on("simulate", NORTHWIND, "--deals", "s3a://lake/deals/2026-*", "--deals", "hdfs:///more", "--no-claims");

        assertThat(engine.jobs.get(0).addresses())
                .containsEntry(Role.DEALS, List.of("s3a://lake/deals/2026-*", "hdfs:///more"))
                .containsEntry(Role.PARTNERS, List.of(NORTHWIND + "/partners.csv"))
                .doesNotContainKey(Role.CLAIMS);
    }

    @Test
    void theLedgerIsAFolder(@TempDir Path folder) throws Exception {
        Path whole = folder.resolve("whole.csv");
        Path parts = folder.resolve("parts.csv");
        CliRun here = CliRun.of("simulate", NORTHWIND, "--ledger", whole.toString(), "--to", "2026-03-31");

        CliRun there = on("simulate", NORTHWIND, "--ledger", parts.toString(), "--to", "2026-03-31");

        assertThat(parts.resolve("part-0.csv")).hasSameBinaryContentAs(whole);
        assertThat(there.err()).isEqualTo(here.err().replace("whole", "parts"));
        CliRun other = on(
                "simulate",
                NORTHWIND,
                "--ledger",
                folder.resolve("ledger.csv.gz").toString());
        assertThat(other.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(other.err()).contains("name the folder ledger.csv or ledger.parquet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            simulate catalog-examples/northwind --accrual | --accrual is not for Elsewhere: a forecast pays the program
            -f json validate catalog-examples/northwind | validate does not run on Elsewhere, which has simulate, roi
            rerun manifest.json | rerun does not run on Elsewhere
            simulate catalog-examples/northwind --deals - | standard input is on this machine alone
            simulate catalog-examples/northwind --deals jdbc:x --partners p.csv | a warehouse is read through one connection
            simulate catalog-examples/northwind --deals s3a://lake/deals.xlsx#May | cannot be read in parts by Elsewhere
            simulate HEAD:catalog-examples/northwind | lies in git, where Elsewhere reads nothing
            compare catalog-examples/northwind x.yaml --level deal | --level is not for Elsewhere: deals are not yet
            roi catalog-examples/northwind --payback | --payback is not for Elsewhere: cohorts go by
            simulate catalog-examples/northwind --nonsense | more: earnest-elsewhere simulate --help
            """)
    void whatItHasNoAnswerToIsRefusedByName(String line, String said) {
        CliRun run = on(line.split(" "));

        assertThat(run.err()).startsWith("error: ").contains(said);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(engine.jobs).isEmpty();
    }

    @Test
    void severalProgramsAndAssumedDealsAreRefused(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("portfolio.yaml"), "earnest: 1\nid: all\n");
        Path more = Files.writeString(folder.resolve("more.yaml"), """
                scenario: more
                assume:
                  - {who: {tier: gold}, volume: +10%}
                """);

        assertThat(on("simulate", folder.toString()).err())
                .contains("the folder holds several programs, and Elsewhere pays one at a time");
        assertThat(on("roi", NORTHWIND, "--with", more.toString()).err())
                .contains("the scenario assumes what partners would do, and this command takes the deals as they are");
        assertThat(on("compare", NORTHWIND, "--with", more.toString()).err())
                .contains("Elsewhere takes the deals as they are, and more assumes others");
        assertThat(engine.jobs).isEmpty();
    }

    /** Nothing is left to chance: a new option is either answered or refused with a reason. */
    @Test
    void everyOptionIsTakenOrRefused() {
        Set<String> all = new TreeSet<>();
        for (String name : List.of("simulate", "roi", "compare")) {
            CommandLine command = App.commandLine().getSubcommands().get(name);
            command.getCommandSpec().options().forEach(option -> all.add(option.longestName()));
        }
        List<String> known = new ArrayList<>(EngineLimits.TAKEN);
        known.addAll(EngineLimits.REFUSED.keySet());

        assertThat(known).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void helpNamesWhatRunsOnIt() {
        String help = on("--help").out();

        assertThat(help).startsWith("Usage: earnest-elsewhere").contains("simulated to the cent on Elsewhere");
        assertThat(Stream.of("  simulate ", "  roi ", "  compare ", "  help ")).allMatch(help::contains);
        assertThat(help).doesNotContain("  validate ").doesNotContain("  shell ");
        assertThat(on("roi", "--help").out())
                .contains("Not for Elsewhere, each with its reason: --baseline, --cohort, --driver,");
    }
}
