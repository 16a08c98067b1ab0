package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The starter program with input that nobody can use: told in words, with 2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedInputTest {
    @TempDir
    Path folder;

    private String program;

    @BeforeEach
    void write() {
        program = folder.resolve("my-program").toString();
        CliRun.of("init", program).fine();
    }

    @Test
    void the_example_of_the_help_runs_on_the_starter_program() {
        CliRun.of("simulate", program, "--by", "tier,product").fine();
    }

    @Test
    void no_field_to_sum_by() {
        refused(CliRun.of("simulate", program, "--by", ","), "--by: no field is named");
    }

    @Test
    void dates_the_wrong_way_round() {
        CliRun run = CliRun.of("simulate", program, "--from", "2026-05-01", "--to", "2026-01-01");
        refused(run, "--to 2026-01-01 lies before --from 2026-05-01");
    }

    @Test
    void standard_input_for_two_files() {
        Surroundings piped = CliRun.reading(new ByteArrayInputStream(new byte[0]));
        refused(
                CliRun.of(piped, "simulate", "-", "--deals", "-"),
                "the catalog and --deals cannot both come from standard input");
    }

    @Test
    void a_file_where_init_makes_a_folder() {
        refused(CliRun.of("init", program + "/catalog.yaml"), "is a file where a folder belongs");
    }

    @Test
    void sixteen_bit_text_without_a_mark() throws IOException {
        Path deals = folder.resolve("deals.csv");
        Files.write(deals, "deal_id,partner_id\n1,2\n".getBytes(StandardCharsets.UTF_16LE));
        refused(CliRun.of("simulate", program, "--deals", deals.toString()), "the deals file holds NUL characters");
    }

    @Test
    void a_rate_of_a_million_digits() throws IOException {
        Path catalog = Path.of(program, "catalog.yaml");
        String text = Files.readString(catalog);
        Files.writeString(catalog, text.replace("rate: 5%", "rate: " + "5".repeat(1_000_000)));
        refused(CliRun.of("simulate", program), "`55555555555555555555…` is not a percent: it has 1000000 characters");
    }

    private static void refused(CliRun run, String message) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }
}
