package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ValidateCommandTest {
    private static final String CATALOG = """
            earnest: 1
            catalog: small
            version: "1"
            currency: USD
            effective: {from: 2026-01-01, to: 2026-12-31}
            offers:
              five:
                type: commission
                earn: {rate: %s, of: amount}
                limits: [{max: 25_000, per: deal}]
            """;

    @TempDir
    Path folder;

    private Path good;
    private Path bad;

    @BeforeEach
    void write() throws IOException {
        good = Files.writeString(folder.resolve("good.yaml"), CATALOG.formatted("5%"));
        bad = Files.writeString(folder.resolve("bad.yaml"), CATALOG.formatted("0.05"));
    }

    @Test
    void a_good_catalog_has_no_findings_and_an_empty_result() {
        assertThat(CliRun.of("validate", good.toString()))
                .isEqualTo(new CliRun(0, "", "1 file, 1 offer: no findings\n"));
        assertThat(CliRun.of("validate", "-q", good.toString())).isEqualTo(new CliRun(0, "", ""));
    }

    @Test
    void an_error_of_structure_ends_with_2_and_shows_its_line() {
        CliRun run = CliRun.of("validate", bad.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out())
                .startsWith("error[")
                .contains("--> " + bad + ":9:18")
                .contains("9 |     earn: {rate: 0.05, of: amount}\n")
                .contains("  |                  ^^^^\n");
        assertThat(run.err()).isEqualTo("1 file: 1 error\n");
        assertThat(CliRun.of("validate", "--fail-on", "never", bad.toString()).exitCode())
                .isEqualTo(2);
    }

    @Test
    void every_format_for_programs_can_be_parsed_whatever_the_outcome() {
        String schema = CliRun.of("schema", "findings").fine().out();
        for (Path file : new Path[] {good, bad, folder.resolve("gone.yaml")}) {
            String json = CliRun.of("validate", "-f", "json", file.toString()).out();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(json, com.networknt.schema.InputFormat.JSON))
                    .isEmpty();
            CliRun.of("validate", "-f", "ndjson", file.toString())
                    .out()
                    .lines()
                    .forEach(line -> new ObjectMapper().readTree(line));
            assertThat(CliRun.of("validate", "-f", "csv", file.toString()).out())
                    .startsWith("severity,rule,file,line,column,message,help\n");
        }
    }

    @Test
    void a_file_that_is_not_there_is_told_with_the_nearest_one() {
        CliRun run =
                CliRun.of("validate", "-f", "json", folder.resolve("goood.yaml").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        JsonNode root = new ObjectMapper().readTree(run.out());
        assertThat(root.at("/status").asString()).isEqualTo("failed");
        assertThat(root.at("/findings/0/help").asString()).isEqualTo("did you mean `" + good + "`?");
    }

    @Test
    void one_finding_a_line_for_editors() {
        assertThat(CliRun.of("validate", "-f", "concise", "-q", bad.toString()).out())
                .matches(java.util.regex.Pattern.quote(bad.toString()) + ":9:18: error [a-z-]+ .*\n");
    }

    @Test
    void on_github_annotations_go_out_and_the_text_stays_in_the_log() {
        Surroundings github = CliRun.environment(Map.of("GITHUB_ACTIONS", "true"));
        CliRun run = CliRun.of(github, "validate", bad.toString());
        assertThat(run.out()).startsWith("::error file=").hasLineCount(1);
        assertThat(run.err()).contains("9 |     earn: {rate: 0.05, of: amount}");
        assertThat(CliRun.of(github, "validate", "-f", "json", bad.toString()).out())
                .startsWith("{");
    }

    @Test
    void a_catalog_comes_from_standard_input() {
        Surroundings piped = CliRun.reading(
                new ByteArrayInputStream(CATALOG.formatted("0.05").getBytes(StandardCharsets.UTF_8)));
        assertThat(CliRun.of(piped, "validate", "-").out()).contains("--> <stdin>:9:18");
        CliRun keyboard = CliRun.of(CliRun.terminal(80), "validate", "--color", "never", "-");
        assertThat(keyboard.exitCode()).isEqualTo(2);
        assertThat(keyboard.out()).contains("error[nothing-on-stdin]");
    }

    @Test
    void settings_change_the_catalog_and_an_unknown_path_offers_the_nearest() {
        CliRun.of("validate", good.toString(), "--set", "offers.five.earn.rate=4%")
                .fine();
        CliRun run = CliRun.of("validate", good.toString(), "--set", "offers.fivee.earn.rate=4%");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("`offers.fivee`").contains("did you mean `offers.five.earn.rate`?");
    }

    @Test
    void people_see_so_many_findings_and_the_true_total() throws IOException {
        StringBuilder many = new StringBuilder(CATALOG.formatted("5%"));
        for (int i = 0; i < 60; i++) {
            many.append("key").append(i).append(": 1\n");
        }
        Path file = Files.writeString(folder.resolve("many.yaml"), many);
        CliRun run = CliRun.of("validate", file.toString());
        assertThat(run.out().split("error\\[", -1)).hasSize(51);
        assertThat(run.err()).isEqualTo("showing 50 of 60 findings (--max-findings all)\n1 file: 60 errors\n");
        assertThat(CliRun.of("validate", "-f", "ndjson", file.toString()).out()).hasLineCount(61);
    }

    @Test
    void a_catalog_is_read_as_it_is_at_a_git_reference() throws IOException, InterruptedException {
        org.junit.jupiter.api.Assumptions.assumeTrue(git("--version") == 0, "git is not installed");
        git("init", "-q", "-b", "main");
        git("add", "good.yaml");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "one");
        Git at = new Git("main", "good.yaml", null);
        assertThat(Git.parse("main:good.yaml")).isEqualTo(at);
        assertThat(Git.parse("C:\\catalog.yaml")).isNull();
        assertThat(Git.parse("--output=x:y")).isNull();
        assertThat(CliRun.of("validate", "no-such-branch-here:good.yaml").out())
                .containsAnyOf("error[unknown-ref]: git does not know `no-such-branch-here`", "error[no-repository]");
    }

    private int git(String... words) throws IOException, InterruptedException {
        java.util.List<String> command = new java.util.ArrayList<>(java.util.List.of("git"));
        command.addAll(java.util.List.of(words));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
