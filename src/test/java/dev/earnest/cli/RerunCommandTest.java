package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** 5% of each deal: 50.00 on D1 and 25.00 on D2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RerunCommandTest {
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
    private static final String DEALS = """
            deal_id,partner_id,close_date,amount
            D1,P1,2026-01-10,1000.00
            D2,P2,2026-02-10,500.00
            """;

    @TempDir
    Path temp;

    private Path program;
    private Path manifest;

    @BeforeEach
    void write() throws IOException {
        program = Files.createDirectory(temp.resolve("program"));
        Files.writeString(program.resolve("catalog.yaml"), CATALOG);
        Files.writeString(program.resolve("deals.csv"), DEALS);
        manifest = temp.resolve("run.json");
    }

    private CliRun run(String... more) {
        List<String> words = new ArrayList<>(List.of("simulate", program.toString()));
        words.addAll(List.of(more));
        return CliRun.of(words.toArray(String[]::new)).fine();
    }

    private CliRun keep(String... more) {
        List<String> words = new ArrayList<>(List.of(more));
        words.addAll(List.of("--manifest", manifest.toString()));
        return run(words.toArray(String[]::new));
    }

    private CliRun check(String... more) {
        List<String> words = new ArrayList<>(List.of("rerun", manifest.toString(), "--check"));
        words.addAll(List.of(more));
        return CliRun.of(words.toArray(String[]::new));
    }

    private static JsonNode json(String text) {
        return new ObjectMapper().readTree(text);
    }

    private static void valid(String schema, String text) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(CliRun.of("schema", schema).out())
                        .validate(text, InputFormat.JSON))
                .isEmpty();
    }

    private List<String> differences(CliRun run) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        valid("rerun", run.out());
        List<String> found = new ArrayList<>();
        json(run.out())
                .path("differences")
                .forEach(row -> found.add(row.path("what").asString() + " "
                        + row.path("name").asString() + " " + row.path("was").asString() + " "
                        + row.path("is").asString()));
        return found;
    }

    @Test
    void a_manifest_holds_what_was_read_found_and_written() throws IOException {
        Path ledger = temp.resolve("ledger.csv");
        keep("--set", "offers.five.earn.rate=7%", "--ledger", ledger.toString(), "--seal", "-f", "json");
        String text = Files.readString(manifest);
        valid("manifest", text);
        JsonNode root = json(text);
        assertThat(root.at("/overrides/set/0").asString()).isEqualTo("offers.five.earn.rate=7%");
        assertThat(root.at("/as_of").asString()).isEqualTo("2026-02-10");
        assertThat(root.at("/inputs")
                        .valueStream()
                        .map(file -> file.path("role").asString()))
                .containsExactly("catalog", "deals");
        // sha256sum of the two lines and the header
        assertThat(root.at("/inputs/1/sha256").asString()).isEqualTo(sha256(program.resolve("deals.csv")));
        assertThat(root.at("/outputs/0/file").asString()).isEqualTo(ledger.toString());
        assertThat(root.at("/outputs/0/sha256").asString()).isEqualTo(sha256(ledger));
        assertThat(root.at("/seal/lines").asInt()).isEqualTo(3);
        assertThat(root.at("/figures/summary~1paid").asString()).isEqualTo("105.00");
        assertThat(root.at("/figures/offers~1five~1paid").asString()).isEqualTo("105.00");
        assertThat(text).doesNotContain("--manifest");
    }

    private static String sha256(Path file) throws IOException {
        return dev.earnest.output.Sha256.of(Files.readAllBytes(file));
    }

    @Test
    void what_is_as_it_was_is_said_and_nothing_is_written() throws IOException {
        Path ledger = temp.resolve("ledger.csv");
        Path page = temp.resolve("page.html");
        keep("--ledger", ledger.toString(), "--seal", "-o", page.toString());
        Files.delete(ledger);
        Files.delete(page);
        CliRun run = check();
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).startsWith("the same: 2 inputs, ").contains(" figures, 3 outputs\n");
        assertThat(run.err()).isEmpty();
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("ledger.csv.seal", "program", "run.json");
        }
        CliRun again = CliRun.of("rerun", manifest.toString()).fine();
        assertThat(again.err())
                .contains("2 ledger lines written to " + ledger)
                .endsWith("the same as in the manifest\n");
        assertThat(ledger).exists();
        assertThat(page).exists();
    }

    @Test
    void each_figure_that_differs_is_named_with_the_input_it_comes_from() throws IOException {
        keep("--by", "partner", "-f", "csv");
        Files.writeString(program.resolve("deals.csv"), DEALS.replace("500.00", "700.00"));
        List<String> found = differences(check("-f", "json"));
        assertThat(found.get(0)).startsWith("input " + program.resolve("deals.csv"));
        assertThat(found)
                .contains(
                        "figure summary/paid 75.00 85.00",
                        "figure offers/five/paid 75.00 85.00",
                        "figure groups/P2/paid 25.00 35.00",
                        "figure partners/P2/paid 25.00 35.00")
                .noneMatch(line -> line.contains("/P1/paid"));
        CliRun people = check("--width", "100", "-f", "table");
        assertThat(people.out()).contains(" differences from " + manifest);
        CliRun again = CliRun.of("rerun", manifest.toString()).fine();
        assertThat(again.err()).contains("differences from the manifest, first input ");
    }

    @Test
    void a_changed_catalog_a_new_row_and_a_missing_file_are_told() throws IOException {
        keep("-f", "json");
        Files.writeString(program.resolve("catalog.yaml"), CATALOG.replace("5%", "6%"));
        assertThat(differences(check("-f", "json"))).contains("figure summary/paid 75.00 90.00");
        Files.writeString(program.resolve("catalog.yaml"), CATALOG);
        Files.writeString(program.resolve("deals.csv"), DEALS + "D3,P3,2026-03-01,100\n");
        assertThat(differences(check("-f", "json"))).contains("figure partners/P3/paid  5.00");
        Files.delete(program.resolve("deals.csv"));
        CliRun missing = check();
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.out()).isEmpty();
        assertThat(missing.err()).contains("the folder has no deals.csv");
    }

    @Test
    void a_file_that_is_no_manifest_is_refused() throws IOException {
        for (String text : List.of(
                "", "{", "[]", "{\"schema\": \"earnest/simulate/1\"}", "{\"schema\": \"earnest/manifest/1\"}")) {
            Files.writeString(manifest, text);
            CliRun run = check();
            assertThat(run.exitCode()).as(text).isEqualTo(2);
            assertThat(run.err()).contains("not-a-manifest");
        }
    }

    @Test
    void a_fingerprint_names_what_was_asked_of_which_bytes_and_nothing_else() throws IOException {
        String here = fingerprint();
        assertThat(here).matches("[0-9a-f]{12}");
        assertThat(fingerprint(
                        "--threads",
                        "3",
                        "-q",
                        "--top",
                        "1",
                        "--ledger",
                        temp.resolve("l.csv").toString()))
                .isEqualTo(here);
        assertThat(fingerprint("--manifest", manifest.toString())).isEqualTo(here);
        assertThat(json(Files.readString(manifest)).path("fingerprint").asString())
                .isEqualTo(here);
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        for (String file : List.of("catalog.yaml", "deals.csv")) {
            Files.copy(program.resolve(file), elsewhere.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Path first = program;
        program = elsewhere;
        assertThat(fingerprint()).isEqualTo(here);
        program = first;
        assertThat(fingerprint("--set", "offers.five.earn.rate=7%")).isNotEqualTo(here);
        assertThat(fingerprint("--by", "partner")).isNotEqualTo(here);
        assertThat(fingerprint("--from", "2026-01-02")).isNotEqualTo(here);
        Files.writeString(program.resolve("deals.csv"), DEALS + "\n");
        assertThat(fingerprint()).isNotEqualTo(here);
    }

    @Test
    void every_format_that_is_kept_has_the_fingerprint_or_says_it_beside() throws IOException {
        String run = fingerprint();
        for (String name : List.of("r.html", "r.md", "r.txt", "r.json", "r.ndjson")) {
            assertThat(run("-o", temp.resolve(name).toString()).err()).isEmpty();
            assertThat(Files.readString(temp.resolve(name))).contains(run);
        }
        assertThat(run("-o", temp.resolve("r.csv").toString()).err()).isEqualTo("run " + run + "\n");
        assertThat(run("-f", "csv", "-v").err()).contains("run " + run + "\n");
        assertThat(run("--ledger", temp.resolve("l.csv").toString()).err()).contains("l.csv, run " + run + "\n");
        assertThat(run().out()).doesNotContain(run);
    }

    private String fingerprint(String... more) {
        List<String> words = new ArrayList<>(List.of("-f", "json"));
        words.addAll(List.of(more));
        return json(run(words.toArray(String[]::new)).out())
                .at("/run/fingerprint")
                .asString();
    }

    @Test
    void a_run_that_failed_has_no_manifest() {
        CliRun run = CliRun.of("simulate", temp.resolve("nothing").toString(), "--manifest", manifest.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(manifest).doesNotExist();
    }

    @Test
    void other_commands_are_repeated_too() {
        for (List<String> words : List.of(
                List.of("validate", program.toString(), "-f", "plain"),
                List.of("kpis", program.toString()),
                List.of("compare", program.toString(), "--set", "offers.five.earn.rate=6%", "-f", "markdown"),
                List.of(
                        "roi",
                        program.toString(),
                        "-o",
                        temp.resolve("roi.xlsx").toString()),
                List.of(
                        "generate",
                        "--deals",
                        "50",
                        "--seed",
                        "3",
                        "-o",
                        temp.resolve("made").toString()))) {
            List<String> all = new ArrayList<>(words);
            all.addAll(List.of("--manifest", manifest.toString()));
            CliRun.of(all.toArray(String[]::new)).fine();
            CliRun run = check();
            assertThat(run.exitCode()).as(words + run.out() + run.err()).isZero();
            assertThat(run.out()).startsWith("the same: ").doesNotContain(" 0 figures");
        }
    }
}
