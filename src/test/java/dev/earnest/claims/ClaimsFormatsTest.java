package dev.earnest.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.earnest.cli.CliRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written keeps to its schema, and to what a pipe, a spreadsheet and a terminal can take. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimsFormatsTest {
    private static final String PROGRAM = "catalog-examples/northwind";

    @TempDir
    Path folder;

    @Test
    void json_keeps_to_its_schemas() throws IOException {
        Path remit = folder.resolve("remit.json");
        String out = CliRun.of("claims", PROGRAM, "-f", "json", "--remit", remit.toString())
                .fine()
                .out();
        keeps("claims", out);
        keeps("remit", Files.readString(remit));
    }

    private static void keeps(String schema, String json) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(CliRun.of("schema", schema).fine().out())
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void a_pipe_gets_ascii_and_a_workbook_has_a_sheet_for_each_table() throws IOException {
        Path book = folder.resolve("claims.xlsx");
        Path remit = folder.resolve("remit.xlsx");
        String out =
                CliRun.of("claims", PROGRAM, "--remit", remit.toString()).fine().out();
        assertThat(out).matches(text -> text.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~'), "is ASCII");
        assertThat(out)
                .contains(
                        "reconciled: the ledger's 2216320.15 = 2216320.15 paid".replace("2216320.15", "2,216,320.15"));
        CliRun.of("claims", PROGRAM, "-o", book.toString()).fine();
        assertThat(sheets(book)).hasSizeGreaterThan(9);
        assertThat(sheets(remit)).hasSize(4); // summary, inputs, remittances, runs
    }

    private static List<String> sheets(Path book) throws IOException {
        try (ZipFile parts = new ZipFile(book.toFile())) {
            return parts.stream()
                    .map(part -> part.getName())
                    .filter(name -> name.startsWith("xl/worksheets/sheet"))
                    .toList();
        }
    }

    @Test
    void nothing_is_written_into_a_folder_that_is_not_there_and_no_part_is_left_behind() {
        CliRun run = CliRun.of(
                "claims", PROGRAM, "--remit", folder.resolve("none/remit.csv").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("the folder of", "does not exist");
        CliRun.of(
                        "claims",
                        PROGRAM,
                        "--journal",
                        folder.resolve("books.journal").toString())
                .fine();
        assertThat(folder.toFile().list()).containsExactly("books.journal");
    }
}
