package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that are killed, or run out of disk, leave every output as it was, or whole, or none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledRunTest {
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
    private static final int DEALS = 20_000;

    @TempDir
    Path temp;

    private Path program;
    private Path outputs;

    @BeforeEach
    void write() throws IOException {
        program = Files.createDirectory(temp.resolve("program"));
        outputs = Files.createDirectory(temp.resolve("outputs"));
        Files.writeString(program.resolve("catalog.yaml"), CATALOG);
        StringBuilder deals = new StringBuilder("deal_id,partner_id,close_date,amount\n");
        for (int i = 0; i < DEALS; i++) {
            String amount = i % 50 == 0 ? "bad" : i + ".00";
            deals.append('D')
                    .append(i)
                    .append(",P")
                    .append(i % 40)
                    .append(",2026-03-01,")
                    .append(amount)
                    .append('\n');
        }
        Files.writeString(program.resolve("deals.csv"), deals);
        StringBuilder partners = new StringBuilder("partner_id,name\n");
        for (int i = 0; i < 40; i++) {
            partners.append('P').append(i).append(",Partner ").append(i).append('\n');
        }
        Files.writeString(program.resolve("partners.csv"), partners);
    }

    @Test
    void two_moments_leave_no_half_written_output() throws Exception {
        killAt(2, new Random(5), 300);
    }

    @Test
    @Tag("long")
    void fifty_moments_leave_no_half_written_output() throws Exception {
        killAt(50, new Random(50), 2_500);
    }

    private void killAt(int moments, Random random, int longest) throws Exception {
        List<Map<String, byte[]>> whole = List.of(written("5"), written("7"));
        for (int moment = 0; moment < moments; moment++) {
            Process process = process(List.of(RunsWithoutEnd.class.getName(), program.toString(), outputs.toString()));
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                assertThat(out.readLine()).isNotNull();
                Thread.sleep(random.nextInt(longest));
                boolean asked = moment % 2 == 1;
                if (asked) {
                    process.destroy();
                } else {
                    process.destroyForcibly();
                }
                process.waitFor();
                checkAllWhole(whole, asked);
            }
        }
    }

    /** Every output of one version, written to its end. */
    private Map<String, byte[]> written(String version) throws IOException {
        for (List<String> words : RunsWithoutEnd.commands(program, outputs, version)) {
            CliRun.of(words.toArray(String[]::new)).fine();
        }
        Map<String, byte[]> written = files();
        assertThat(written.keySet()).hasSize(11).noneMatch(name -> name.endsWith(".part"));
        return written;
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(outputs)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(outputs.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private void checkAllWhole(List<Map<String, byte[]>> whole, boolean asked) throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            if (file.getKey().endsWith(".part")) {
                // a process that was asked to end takes them away; one that was killed cannot
                assertThat(asked).as("left behind: " + file.getKey()).isFalse();
                Files.delete(outputs.resolve(file.getKey()));
            } else {
                assertThat(whole)
                        .as("half-written: " + file.getKey())
                        .anyMatch(version -> java.util.Arrays.equals(version.get(file.getKey()), file.getValue()));
            }
        }
        assertThat(files().keySet()).isEqualTo(whole.get(0).keySet());
    }

    private static Process process(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(words);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @Test
    void a_full_device_is_told_and_ends_with_3() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full here");
        Path link = Files.createSymbolicLink(outputs.resolve("ledger.csv"), full);
        Path rejects = Files.createSymbolicLink(outputs.resolve("rejects.csv"), full);
        CliRun ledger =
                CliRun.of("simulate", program.toString(), "--rejects", outputs + "/r.csv", "--ledger", link.toString());
        CliRun rejected = CliRun.of("simulate", program.toString(), "--rejects", rejects.toString());
        CliRun result = CliRun.of(
                "simulate", program.toString(), "--rejects", outputs + "/r.csv", "-f", "html", "-o", "/dev/full");
        for (CliRun run : List.of(ledger, rejected, result)) {
            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FAILED);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("error: could not write ").contains("No space left on device");
        }
    }

    @Test
    void a_full_disk_leaves_the_old_files_and_ends_with_3() throws Exception {
        Path small = Files.createDirectory(temp.resolve("small"));
        assumeTrue(mount("-t", "tmpfs", "-o", "size=300k", "tmpfs", small.toString()) == 0, "may not mount here");
        try {
            for (String output :
                    List.of("ledger.csv", "ledger.csv.gz", "ledger.ndjson", "rejects.csv", "report.html")) {
                Files.writeString(small.resolve(output), "old");
            }
            byte[] filler = new byte[150_000];
            Files.write(small.resolve("filler"), filler);
            String[] simulate = {"simulate", program.toString(), "--rejects"};
            for (String ledger : List.of("ledger.csv", "ledger.csv.gz", "ledger.ndjson")) {
                CliRun run = CliRun.of(
                        simulate[0],
                        simulate[1],
                        simulate[2],
                        outputs + "/r.csv",
                        "--ledger",
                        small.resolve(ledger).toString());
                assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FAILED);
                assertThat(run.err())
                        .contains("could not write " + small.resolve(ledger) + ": No space left on device");
            }
            Files.write(small.resolve("filler2"), new byte[(int) (small.toFile().getUsableSpace())]);
            CliRun rejects = CliRun.of(simulate[0], simulate[1], simulate[2], small + "/rejects.csv");
            CliRun report =
                    CliRun.of(simulate[0], simulate[1], simulate[2], outputs + "/r.csv", "-o", small + "/report.html");
            for (CliRun run : List.of(rejects, report)) {
                assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FAILED);
                assertThat(run.err()).contains("could not write ").contains("No space left on device");
            }
            try (Stream<Path> files = Files.list(small)) {
                for (Path file : files.filter(
                                file -> !file.getFileName().toString().startsWith("filler"))
                        .toList()) {
                    assertThat(file).hasContent("old");
                }
            }
        } finally {
            new ProcessBuilder("umount", small.toString()).start().waitFor();
        }
    }

    private static int mount(String... words) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(words));
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
        } catch (IOException e) {
            return 1;
        }
    }
}
