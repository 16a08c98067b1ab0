package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyCommandTest {
    @TempDir
    Path temp;

    private Path ledger;
    private Path manifest;

    @BeforeEach
    void paths() {
        ledger = temp.resolve("ledger.csv");
        manifest = temp.resolve("run.json");
    }

    private void seal(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "simulate",
                "catalog-examples/northwind",
                "--ledger",
                ledger.toString(),
                "--seal",
                "--manifest",
                manifest.toString()));
        words.addAll(List.of(more));
        CliRun.of(words.toArray(String[]::new)).fine();
    }

    private CliRun verify(String... more) {
        List<String> words = new ArrayList<>(List.of("verify", ledger.toString(), "--manifest", manifest.toString()));
        words.addAll(List.of(more));
        return CliRun.of(words.toArray(String[]::new));
    }

    private JsonNode verdict() {
        CliRun run = verify("-f", "json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(CliRun.of("schema", "verify").out())
                        .validate(run.out(), InputFormat.JSON))
                .isEmpty();
        return new ObjectMapper().readTree(run.out()).path("verdict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger.csv", "ledger.csv.gz", "ledger.ndjson"})
    void a_ledger_as_it_was_written_is_said_to_be(String name) throws IOException {
        ledger = temp.resolve(name);
        seal("--threads", "1");
        byte[] marks = Files.readAllBytes(temp.resolve(name + ".seal"));
        String head = new ObjectMapper()
                .readTree(Files.readString(manifest))
                .at("/seal/head")
                .asString();
        assertThat(verify().fine().out())
                .startsWith(ledger + ": as it was sealed\n")
                .contains(head);
        seal("--threads", "4");
        assertThat(temp.resolve(name + ".seal")).hasBinaryContent(marks);
        assertThat(verify().fine().out()).contains(head);
    }

    @Test
    void the_first_line_changed_is_named() throws IOException {
        seal();
        List<String> lines = Files.readAllLines(ledger);
        List<String> changed = new ArrayList<>(lines);
        changed.set(99, lines.get(99).replaceFirst("0", "9"));
        Files.write(ledger, changed);
        CliRun run = verify();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("ledger.csv: NOT as it was sealed", "ledger.csv:100: 1 line altered");
        assertThat(verdict().path("kind").asString()).isEqualTo("altered");
        assertThat(verdict().path("line").asInt()).isEqualTo(100);

        changed = new ArrayList<>(lines);
        changed.subList(40, 43).clear();
        Files.write(ledger, changed);
        assertThat(verify().out()).contains("ledger.csv:41: 3 lines removed before this one", "found 1,430 lines");

        changed = new ArrayList<>(lines);
        changed.add(7, lines.get(7));
        Files.write(ledger, changed);
        assertThat(verdict().path("kind").asString()).isEqualTo("inserted");
    }

    @Test
    void marks_that_were_changed_too_are_not_believed() throws IOException {
        seal();
        String text = Files.readString(ledger);
        Files.writeString(ledger, text.replace(",P-104,", ",P-105,"), StandardCharsets.UTF_8);
        Path marks = temp.resolve("ledger.csv.seal");
        List<String> changed = new ArrayList<>(Files.readAllLines(marks));
        changed.set(3, "000000000000");
        Files.write(marks, changed);
        assertThat(verify().out()).contains("is not as it was written either");
        assertThat(verdict().path("line").isNull()).isTrue();
        Files.delete(marks);
        assertThat(verify().out()).contains("there is no " + marks);
    }

    @Test
    void without_a_seal_or_a_manifest_it_says_how_to_make_one() {
        CliRun.of("simulate", "catalog-examples/northwind", "--manifest", manifest.toString())
                .fine();
        CliRun none = CliRun.of("verify", manifest.toString(), "--manifest", manifest.toString());
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("not-sealed", "--seal --manifest run.json");
        CliRun unnamed = CliRun.of("verify", manifest.toString());
        assertThat(unnamed.exitCode()).isEqualTo(2);
        assertThat(unnamed.err()).contains("--manifest run.json");
        CliRun unsealed = CliRun.of("simulate", "catalog-examples/northwind", "--seal");
        assertThat(unsealed.exitCode()).isEqualTo(2);
        assertThat(unsealed.err()).contains("--seal: there is no ledger to seal");
    }
}
