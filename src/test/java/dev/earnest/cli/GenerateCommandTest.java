package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GenerateCommandTest {
    @TempDir
    Path temp;

    private CliRun generate(Path folder, String... more) {
        List<String> words = new ArrayList<>(List.of("generate", "-o", folder.toString(), "--deals", "400"));
        words.addAll(List.of(more));
        return CliRun.of(words.toArray(String[]::new));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    @Test
    void writes_a_folder_and_says_what_is_in_it() throws IOException {
        Path folder = temp.resolve("new/demo");
        CliRun run = generate(folder, "-f", "csv").fine();
        assertThat(run.err()).isEmpty();
        assertThat(names(folder)).containsExactly("deals.csv", "events.csv", "partners.csv", "touches.csv");
        // 16 times the root of 400; a twentieth; a fifth
        assertThat(run.out().lines().map(line -> line.replace(folder + "/", "").replaceAll(",[0-9]+$", "")))
                .containsExactly(
                        "file,rows,bytes", "deals.csv,400", "partners.csv,320", "events.csv,20", "touches.csv,80");
        assertThat(lines(folder.resolve("deals.csv"))).isEqualTo(401);
        assertThat(lines(folder.resolve("partners.csv"))).isEqualTo(321);
    }

    @Test
    void the_starter_catalog_pays_what_was_made_up() {
        CliRun.of("init", temp.toString()).fine();
        generate(temp, "--products", "core,plus", "--claims", "6", "--force").fine();
        CliRun run = CliRun.of("simulate", temp.toString(), "-f", "json").fine();
        assertThat(run.out()).contains("\"deals_read\": 400").containsPattern("\"deals_paid\": [1-9][0-9]+");
    }

    @Test
    void data_that_are_there_stay_unless_forced() throws IOException {
        generate(temp).fine();
        byte[] before = Files.readAllBytes(temp.resolve("deals.csv"));
        CliRun again = generate(temp, "--seed", "2");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err())
                .contains("file-exists", "deals.csv, partners.csv, events.csv, touches.csv already", "--force");
        assertThat(temp.resolve("deals.csv")).hasBinaryContent(before);
        generate(temp, "--seed", "1", "--force").fine();
        assertThat(temp.resolve("deals.csv")).hasBinaryContent(before);
        CliRun other = generate(temp, "--seed", "2", "--events", "0", "--gz", "--force")
                .fine();
        assertThat(other.err()).isEqualTo(temp.resolve("events.csv") + " is left as it was\n");
        assertThat(names(temp)).containsExactly("deals.csv.gz", "events.csv", "partners.csv.gz", "touches.csv.gz");
    }

    @Test
    void packed_files_are_read_as_they_are() {
        generate(temp, "--gz", "--deals", "20k", "--partners", "50").fine();
        CliRun.of("init", temp.resolve("starter").toString()).fine();
        CliRun run = CliRun.of(
                "simulate",
                temp.resolve("starter/catalog.yaml").toString(),
                "--deals",
                temp.resolve("deals.csv.gz").toString(),
                "--partners",
                temp.resolve("partners.csv.gz").toString(),
                "--set",
                "dimensions.product=[core, plus, pro, edge, care, services]",
                "-f",
                "json");
        assertThat(run.fine().out()).contains("\"deals_read\": 20000");
    }

    @Test
    void days_go_by_from_to_and_years() throws IOException {
        generate(temp.resolve("a"), "--from", "2022-01-01", "--years", "1").fine();
        generate(temp.resolve("b"), "--to", "2022-12-31", "--years", "1").fine();
        generate(temp.resolve("c"), "--from", "2022-01-01", "--to", "2022-12-31")
                .fine();
        byte[] bytes = Files.readAllBytes(temp.resolve("a/deals.csv"));
        assertThat(temp.resolve("b/deals.csv")).hasBinaryContent(bytes);
        assertThat(temp.resolve("c/deals.csv")).hasBinaryContent(bytes);
        assertThat(Files.readString(temp.resolve("a/deals.csv")))
                .contains(",2022-12-")
                .doesNotContain(",2023-");
    }

    @Test
    void a_currency_has_its_decimals_and_a_column() throws IOException {
        generate(temp, "--currency", "jpy", "--columns", "short").fine();
        List<String> lines = Files.readAllLines(temp.resolve("deals.csv"));
        assertThat(lines.get(0))
                .isEqualTo("deal_id,partner_id,close_date,amount,product,region,deal_type,stage,currency");
        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(line -> assertThat(line).endsWith(",JPY").doesNotContain("."));
    }

    @Test
    void without_a_folder_nothing_is_written() {
        CliRun run = CliRun.of("generate");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no folder to write to", "earnest generate -o demo");
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        Path file = Files.writeString(temp.resolve("taken"), "x");
        assertThat(generate(file).exitCode()).isEqualTo(2);
        assertThat(generate(file).err()).contains("output-is-file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --deals 0                                        | there must be at least one
            --deals ten                                      | `ten` is no number of rows: write it as 10_000, 100k or 2.5M
            --deals 1.5                                      | `1.5` is no number of rows
            --deals 900000M                                  | more than can be made
            --partners 2000M                                 | at most 1000000000 can be made
            --events 10 --claims 4                           | of 10 events only 3 can be claimed for
            --from 2026-01-01 --to 2025-01-01                | is before --from 2026-01-01
            --from 2022-01-01 --to 2023-01-01 --years 1      | say the same thing twice
            --years 200                                      | from 1 to 100 years
            --from 1850-01-01                                | before 1920-01-01
            --from 2150-01-01 --years 60                     | after 2199-12-31
            --deal-types new,renewal                         | has 2 names, where three belong
            --currency EUX                                   | did you mean `EUR`?
            --columns wide                                   | none of short, usual, long
            """)
    void what_cannot_be_made_is_said(String options, String message) {
        CliRun run = generate(temp.resolve("none"), options.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(temp.resolve("none")).doesNotExist();
    }
}
