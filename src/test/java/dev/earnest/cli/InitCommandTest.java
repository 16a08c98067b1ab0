package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InitCommandTest {
    @TempDir
    Path temp;

    @Test
    void the_starter_is_valid_its_tests_hold_and_it_pays() {
        String folder = temp.resolve("new/program").toString();
        CliRun init = CliRun.of("init", folder).fine();
        assertThat(init.out()).contains("catalog.yaml", "deals.csv", "partners.csv", "catalog.test.yaml");
        assertThat(init.err()).isEqualTo("next: earnest simulate " + folder + "\n");

        assertThat(CliRun.of("validate", "--fail-on", "info", folder).fine().err())
                .isEqualTo("1 file, 4 offers: no findings, 1 suppressed\n");
        assertThat(CliRun.of("test", folder).fine().out()).contains("5 tests, all hold");
        JsonNode root = new ObjectMapper()
                .readTree(CliRun.of("simulate", folder, "-f", "json").fine().out());
        assertThat(root.at("/summary/deals_read").asInt()).isEqualTo(60);
        assertThat(root.at("/offers")).hasSize(4);
        for (JsonNode offer : root.at("/offers")) {
            assertThat(offer.at("/paid").asString()).as(offer.toString()).isNotEqualTo("0.00");
        }
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        Files.writeString(temp.resolve("deals.csv"), "mine");
        CliRun run = CliRun.of("init", temp.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("error[file-exists]").contains("has deals.csv already");
        assertThat(temp.resolve("deals.csv")).hasContent("mine");
        assertThat(temp.resolve("catalog.yaml")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson"})
    void programs_can_read_what_was_written(String format) {
        CliRun.of("init", temp.resolve(format).toString(), "-f", format)
                .fine()
                .out()
                .lines()
                .filter(line -> format.equals("ndjson"))
                .forEach(line -> new ObjectMapper().readTree(line));
    }
}
