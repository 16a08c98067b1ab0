package dev.earnest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.earnest.docs.ShellLine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** How {@code earnest advise} is called, and that what it names can be run. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdviseCommandTest {
    private static final String NORTHWIND = "catalog-examples/northwind";

    @Test
    void json_keeps_to_its_schema_and_every_command_in_it_is_one() {
        String out = CliRun.of(
                        "advise",
                        NORTHWIND,
                        "--as-of",
                        "2026-05-15",
                        "-f",
                        "json",
                        "--set",
                        "economics.costs=[{name: Portal, amount: 90_000, every: year}]")
                .fine()
                .out();
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(CliRun.of("schema", "advise").fine().out());
        assertThat(schema.validate(out, InputFormat.JSON)).isEmpty();
        JsonNode root = new ObjectMapper().readTree(out);
        List<String> commands = Stream.of("advice", "within_reach", "new_offers")
                .flatMap(table -> root.get(table).valueStream())
                .map(row -> row.get("show").asString())
                .distinct()
                .toList();
        assertThat(commands)
                .hasSizeGreaterThan(4)
                .allSatisfy(command -> assertThat(App.commandLine()
                                .parseArgs(ShellLine.arguments(command).toArray(String[]::new)))
                        .isNotNull());
    }

    @Test
    void a_screen_of_80_columns_is_kept_to() {
        for (List<String> command : List.of(
                List.of("advise", NORTHWIND, "--as-of", "2026-05-15"),
                List.of("advise", "catalog-examples/hardware-channel"),
                List.of("statement", NORTHWIND, "P-101"),
                List.of("simulate", NORTHWIND))) {
            List<String> words = new java.util.ArrayList<>(command);
            words.addAll(List.of("-f", "table", "--width", "80"));
            assertThat(CliRun.of(words.toArray(String[]::new)).fine().out().lines())
                    .as(String.join(" ", command))
                    .allSatisfy(line -> assertThat(line.codePoints().count()).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void what_cannot_be_met_is_told() {
        CliRun none = CliRun.of("advise", NORTHWIND, "--least-periods", "0");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("--least-periods 0: nothing can be said of none");
        CliRun bare = CliRun.of("advise", NORTHWIND, "--within", "20");
        assertThat(bare.exitCode()).isEqualTo(2);
        assertThat(bare.err()).contains("`20` is no percent: write it as 20%");
    }
}
