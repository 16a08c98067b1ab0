package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Standard output is the result and nothing else, in the format asked for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MachineFormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Commands that write a report, each with what it is run on below the starter program. */
    private static final List<List<String>> COMMANDS = List.of(
            List.of("validate", "."),
            List.of("validate", "./broken.yaml"),
            List.of("test", "."),
            List.of("simulate", "."),
            List.of("simulate", ".", "--by", "tier,product,month"),
            List.of("init", "./fresh"),
            List.of("info"));

    @TempDir
    Path temp;

    @BeforeEach
    void start() throws IOException {
        CliRun.of("init", temp.toString()).fine();
        Files.createDirectory(temp.resolve("elsewhere"));
        Files.writeString(temp.resolve("elsewhere/broken.yaml"), "earnest: 1\noffers: [");
    }

    static Stream<Arguments> runs() {
        return COMMANDS.stream()
                .flatMap(command ->
                        Stream.of("json", "ndjson", "csv", "tsv").map(format -> Arguments.of(command, format)));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void every_command_keeps_to_every_format(List<String> command, String format) {
        List<String> words =
                new java.util.ArrayList<>(command.stream().map(this::placed).toList());
        words.addAll(List.of("-f", format));
        CliRun run = CliRun.of(words.toArray(String[]::new));
        if (command.equals(List.of("info")) && !format.endsWith("json")) {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            return;
        }
        switch (format) {
            case "json" -> {
                JsonNode root = JSON.readTree(run.out());
                assertThat(root.at("/schema").asString()).startsWith("earnest/");
                assertThat(root.at("/status").asString()).isIn("complete", "failed");
            }
            case "ndjson" ->
                assertThat(run.out().lines().map(JSON::readTree))
                        .isNotEmpty()
                        .allMatch(line -> line.at("/record").isString());
            default ->
                assertThat(widths(run.out(), format.equals("csv") ? ',' : '\t')).hasSize(1);
        }
    }

    private String placed(String word) {
        return word.equals("./broken.yaml")
                ? temp.resolve("elsewhere/broken.yaml").toString()
                : word.startsWith(".") ? temp.resolve(word).toString() : word;
    }

    /** How many cells the rows have: one number where the table is whole. */
    private static List<Integer> widths(String text, char separator) {
        return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).stream()
                .map(row -> row.getFieldCount())
                .distinct()
                .toList();
    }

    @Test
    void a_failure_keeps_to_its_schema() throws IOException {
        Files.writeString(temp.resolve("deals.csv"), "deal_id\nD1\n");
        String schema = CliRun.of("schema", "failure").fine().out();
        for (String format : List.of("json", "ndjson")) {
            CliRun run = CliRun.of("simulate", temp.toString(), "-f", format);
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(run.out(), InputFormat.JSON))
                    .isEmpty();
        }
        assertThat(CliRun.of("simulate", temp.toString(), "-f", "csv").out()).isEmpty();
    }

    @Test
    void tests_keep_to_their_schema() {
        String schema = CliRun.of("schema", "test").fine().out();
        String out = CliRun.of("test", temp.toString(), "-f", "json").fine().out();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(out, InputFormat.JSON))
                .isEmpty();
    }
}
