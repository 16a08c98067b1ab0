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
        OnPaper paper = small();
        String out =
                paper.run("--remit", paper.path("remit.xlsx").toString()).fine().out();
        assertThat(out).matches(text -> text.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~'), "is ASCII");
        assertThat(out).contains("reconciled: the ledger's 2,000.00 = 2,000.00 paid");
        paper.run("-o", paper.path("claims.xlsx").toString()).fine();
        assertThat(sheets(paper.path("claims.xlsx"))).hasSize(12); // the summary, and eleven tables
        assertThat(sheets(paper.path("remit.xlsx"))).hasSize(4); // the summary, inputs, remittances, runs
    }

    private OnPaper small() {
        return new OnPaper(folder)
                .catalog("offers: {tenth: {type: commission, earn: {rate: 10%, of: amount}}}\n")
                .file("deals.csv", "deal_id,partner_id,close_date,amount\nD1,P1,2026-01-05,20000\n");
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
        OnPaper paper = small();
        CliRun run = paper.run("--remit", paper.path("none/remit.csv").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("the folder of", "does not exist");
        paper.run("--journal", paper.path("books.journal").toString()).fine();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("books.journal", "catalog.yaml", "deals.csv");
    }
}
