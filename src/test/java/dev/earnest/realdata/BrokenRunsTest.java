package dev.earnest.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.earnest.cli.CliRun;
import dev.earnest.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What breaks a run on other people's data and machines: a clear message, the right exit code, no half of a file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenRunsTest {
    private static final String HEADER = "deal_id,partner_id,close_date,amount\n";
    private static final String CATALOG = """
            earnest: 1
            catalog: small
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              five:
                type: commission
                earn: {rate: 5%, of: amount}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
    }

    private String file(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1))
                .toString();
    }

    private CliRun simulate(String deals, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("simulate", folder.resolve("catalog.yaml").toString(), "--deals", deals));
        arguments.addAll(List.of(more));
        return CliRun.of(arguments.toArray(String[]::new));
    }

    private static void told(CliRun run, int code, String... words) {
        assertThat(run.err()).contains(words).doesNotContain("Exception", "at dev.earnest");
        assertThat(run.exitCode()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void an_empty_file_of_deals() throws IOException {
        told(
                simulate(file("deals.csv", "")),
                2,
                "error[empty-file]: the deals file is empty",
                "help: it needs a line with the names of its columns");
    }

    @Test
    void a_header_and_nothing_else() throws IOException {
        told(simulate(file("deals.csv", HEADER)), 2, "error[no-rows]: the deals file has a header and no rows");
    }

    @Test
    void another_encoding_is_told_with_its_line_and_read_when_named() throws IOException {
        String deals = file("deals.csv", HEADER + "D1,Caf\u00e9,2026-01-01,5\n");
        told(
                simulate(deals),
                2,
                "error[wrong-encoding]: byte 0xE9 is no character in UTF-8",
                "deals.csv:2",
                "help: name the file's encoding: --encoding windows-1252, or x-MacRoman");
        assertThat(simulate(deals, "--encoding", "windows-1252").fine().out()).contains("Caf\u00e9");
    }

    @Test
    void norway_is_a_region_in_the_data_and_a_trap_in_a_catalog() throws IOException {
        String deals = file("deals.csv", "deal_id,partner_id,close_date,amount,region\nD1,P1,2026-01-01,100,NO\n");
        file("catalog.yaml", CATALOG.replace("    earn:", "    when: {region: NO}\n    earn:"));
        told(
                simulate(deals),
                2,
                "error[yaml-trap]: plain `NO` is false to many YAML readers",
                "put it in quotes: `\"NO\"`");
        file("catalog.yaml", CATALOG.replace("    earn:", "    when: {region: \"NO\"}\n    earn:"));
        assertThat(simulate(deals).fine().out()).contains("= paid         5.00");
    }

    @Test
    void numbers_up_to_the_largest_are_exact_and_beyond_it_told() throws IOException {
        String largest = HEADER + "D1,P1,2026-01-01,922337203685477.5807\nD2,P1,2026-01-02,922337203685477.5807\n";
        // 922,337,203,685,477.5807 x 5% = 46,116,860,184,273.879035, twice
        assertThat(simulate(file("deals.csv", largest)).fine().out()).contains("= paid         92233720368547.76");
        told(
                simulate(file("deals.csv", HEADER + "D1,P1,2026-01-01,922337203685477.5808\n")),
                2,
                "which is beyond 922,337,203,685,477.5807, the largest number counted exactly",
                "deals.csv:2");
        file("catalog.yaml", CATALOG.replace("rate: 5%", "rate: 100000%"));
        told(
                simulate(file("deals.csv", largest)),
                2,
                "error[overflow]: a sum of money is too large to be kept exactly",
                "help: look for amounts, rates or factors that are out of all proportion");
    }

    @Test
    void a_folder_where_a_file_belongs_and_the_other_way_round() throws IOException {
        told(
                simulate(folder.toString()),
                2,
                "error[missing-file]: the folder has no file ending in .csv, .csv.gz, .parquet, .xlsx",
                "help: name the files");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        told(
                CliRun.of("simulate", empty.toString()),
                2,
                "error[no-catalog]: the folder holds no catalog: it has no YAML file");
        String deals = file("deals.csv", HEADER + "D1,P1,2026-01-01,5\n");
        told(simulate(deals, "-o", empty.toString()), 2, "is a folder");
        told(simulate(deals, "--ledger", empty.resolve("no/ledger.csv").toString()), 2, "does not exist");
    }

    @Test
    void a_file_that_may_not_be_read() throws IOException {
        String deals = file("deals.csv", HEADER + "D1,P1,2026-01-01,5\n");
        assumeTrue(Path.of(deals).toFile().setReadable(false), "this file system keeps no permissions");
        assumeTrue(!Files.isReadable(Path.of(deals)), "skipped: this user may read everything");
        told(simulate(deals), 2, "permission denied");
    }

    @Test
    void files_that_are_something_else() throws IOException {
        told(simulate(file("deals.csv", "\u0000\u0001ELF\u00d0\u00ff")), 2, "error[");
        told(simulate(file("deals.csv.gz", "no gzip")), 2, "error[");
        told(
                simulate(file("deals.csv", HEADER + "D1,P1,2026-01-01,\"5\nD2,P1,2026-01-01,5\n")),
                2,
                "error[unclosed-quote]");
        told(CliRun.of("simulate", file("picture.yaml", "\u0089PNG\r\n\u001a\n")), 2, "error[");
    }

    @Test
    void a_run_that_fails_leaves_no_file() throws IOException {
        String deals = file("deals.csv", HEADER + "D1,P1,2026-01-01,five\n");
        told(
                simulate(
                        deals,
                        "--ledger",
                        folder.resolve("l.csv").toString(),
                        "-o",
                        folder.resolve("o.json").toString()),
                2,
                "error[bad-number]");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("catalog.yaml", "deals.csv");
        }
    }

    /** Offer i pays i cents a deal: 500 x 501 / 2 = 125,250 cents on each of 200 deals. */
    @Test
    void a_catalog_of_five_hundred_offers() throws IOException {
        StringBuilder catalog = new StringBuilder(CATALOG.substring(0, CATALOG.indexOf("  five:")));
        for (int i = 1; i <= 500; i++) {
            catalog.append("  offer-")
                    .append(i)
                    .append(":\n    type: commission\n    earn: {pay: ")
                    .append(i / 100)
                    .append(String.format(java.util.Locale.ROOT, ".%02d", i % 100))
                    .append(", per: deal}\n");
        }
        file("catalog.yaml", catalog.toString());
        StringBuilder deals = new StringBuilder(HEADER);
        for (int i = 0; i < 200; i++) {
            deals.append("D").append(i).append(",P").append(i % 7).append(",2026-03-01,100\n");
        }
        CliRun run = simulate(
                        file("deals.csv", deals.toString()),
                        "--ledger",
                        folder.resolve("ledger.csv").toString())
                .fine();
        assertThat(run.out()).contains("= paid         250500.00");
        assertThat(run.err()).contains("100,000 ledger lines");
    }

    @Test
    void an_interrupted_run_ends_with_130_and_leaves_nothing_behind() throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/bin/kill")) || Files.isExecutable(Path.of("/usr/bin/kill")),
                "no kill here");
        Process run =
                process("--deals", "-", "--ledger", folder.resolve("ledger.csv").toString());
        run.getOutputStream().write((HEADER + "D1,P1,2026-01-01,5\n").getBytes(StandardCharsets.UTF_8));
        run.getOutputStream().flush();
        Thread.sleep(1500);
        new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isEqualTo(130);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactly("catalog.yaml");
        }
    }

    @Test
    void a_reader_that_wants_one_line_ends_the_run_quietly() throws IOException, InterruptedException {
        String deals = file("deals.csv", HEADER + "D1,P1,2026-01-01,5\n");
        Process run = process("--deals", deals, "-f", "json");
        try (BufferedReader out = run.inputReader()) {
            assertThat(out.readLine()).isEqualTo("{");
        }
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(run.exitValue()).isZero();
    }

    @Test
    void a_disk_that_is_full_is_told_in_one_line() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
        String deals = file("deals.csv", HEADER + "D1,P1,2026-01-01,5\n");
        CliRun run = simulate(deals, "-o", "/dev/full");
        told(run, 3, "error: could not write /dev/full: No space left on device");
        ProcessBuilder full =
                builder("--deals", deals).redirectOutput(Path.of("/dev/full").toFile());
        Process process = full.start();
        String err =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8)).readLine();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(err).isEqualTo("error: could not write to standard output: No space left on device");
        assertThat(process.exitValue()).isEqualTo(3);
    }

    private Process process(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    /** A run of its own; a shell in the background would make it deaf to interrupts, so there is none. */
    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "simulate",
                folder.resolve("catalog.yaml").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
